// Logs and measurements. Only identities with a role can write them.
@description('Log Analytics, which keeps everything.')
param workspaceName string

@description('Application Insights, which has the measurements.')
param insightsName string

@description('The Azure region.')
param location string

@description('What the Azure Developer CLI finds its resources by.')
param tags { *: string }

@description('For how many days.')
param retentionDays int

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
    DisableIpMasking: false
  }
}

@description('Log Analytics.')
output workspaceId string = workspace.id
