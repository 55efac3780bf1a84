// The secrets that a person puts in: see their names in website.bicep. Deleted ones can be brought back, never purged.
@description('Its name, unique where it must be.')
param name string

@description('The Azure region.')
param location string

@description('What the Azure Developer CLI finds its resources by.')
param tags { *: string }

@description('Where it is written who read a secret.')
param workspaceId string

@description('Whether it is locked against being deleted by mistake.')
param lock bool

resource vault 'Microsoft.KeyVault/vaults@2026-05-15' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
  }
}

// The stable version of this type is from 2016 and knows no groups of logs.
#disable-next-line use-recent-api-versions
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'who-read-a-secret'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

resource noDelete 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  name: 'keep-the-secrets'
  scope: vault
  properties: {
    level: 'CanNotDelete'
    notes: 'Without the wrapping secret in here, no link that was mailed can be opened any more.'
  }
}
