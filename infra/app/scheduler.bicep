// The Durable Task Scheduler, for those who outgrow orchestrations on a storage account.
@description('Its name, unique where it must be.')
param name string

@description('The Azure region.')
param location string

@description('What the Azure Developer CLI finds its resources by.')
param tags { *: string }

@description('The addresses that may reach it; there is no default.')
@minLength(1)
param ipAllowlist string[]

@description('The identity of the app.')
param identityName string

@description('Durable Task Data Contributor.')
var dataContributor = '0ad04412-c4d5-4796-b79c-f76d14c8d402'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    ipAllowlist: ipAllowlist
    sku: { name: 'Consumption' }
  }
}

resource hub 'Microsoft.DurableTask/schedulers/taskHubs@2026-02-01' = {
  parent: scheduler
  name: 'policyflow'
}

resource appOnHub 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hub.id, identity.id, dataContributor)
  scope: hub
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', dataContributor)
  }
}

@description('How the app finds it: no secret, its identity is the proof.')
output connection string = 'Endpoint=${scheduler.properties.endpoint};Authentication=ManagedIdentity;ClientID=${identity.properties.clientId}'
