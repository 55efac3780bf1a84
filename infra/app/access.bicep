// Who may do what: the app, and the administrator who sets secrets and, for a while, moves data. The ids of built-in
// roles are the same in every tenant.
@description('The storage account.')
param storageName string

@description('The key vault.')
param vaultName string

@description('Application Insights, which has the measurements.')
param insightsName string

@description('The identity of the app.')
param identityName string

@description('A person, or empty.')
param administratorPrincipalId string

@description('Whether that person may reach the data.')
param administratorMovesData bool

@description('Storage Blob Data Owner: the Functions host takes leases and makes containers of its own.')
var blobOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'

@description('Storage Blob Data Contributor.')
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

@description('Storage Queue Data Contributor.')
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'

@description('Storage Table Data Contributor.')
var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

@description('Key Vault Secrets User: reads, no more.')
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

@description('Key Vault Secrets Officer: sets secrets.')
var secretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

@description('Monitoring Metrics Publisher: writes logs and measurements.')
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

@description('What the app may do to the storage account.')
var appStorageRoles = [blobOwner, queueContributor, tableContributor]

@description('What export and import need.')
var movingRoles = [blobContributor, tableContributor]

@description('Whether there is such a person.')
var administrator = !empty(administratorPrincipalId)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource storage 'Microsoft.Storage/storageAccounts@2026-06-01' existing = {
  name: storageName
}

resource vault 'Microsoft.KeyVault/vaults@2026-05-15' existing = {
  name: vaultName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource appOnStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appStorageRoles: {
    name: guid(storage.id, identity.id, role)
    scope: storage
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource appOnVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, metricsPublisher)
  scope: insights
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

resource administratorOnVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (administrator) {
  name: guid(vault.id, administratorPrincipalId, secretsOfficer)
  scope: vault
  properties: {
    principalId: administratorPrincipalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsOfficer)
  }
}

resource administratorOnStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in movingRoles: if (administrator && administratorMovesData) {
    name: guid(storage.id, administratorPrincipalId, role)
    scope: storage
    properties: {
      principalId: administratorPrincipalId
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]
