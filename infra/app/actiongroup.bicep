// Who is told.
@description('Its name, unique where it must be.')
param name string

@description('What the Azure Developer CLI finds its resources by.')
param tags { *: string }

@description('Whom to tell.')
param email string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'PolicyFlow'
    emailReceivers: [{ name: 'administrator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

@description('For alerts.')
output id string = people.id
