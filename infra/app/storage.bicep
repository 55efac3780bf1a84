// Cases in tables, words and files in blobs, incoming mail in a queue, the orchestrations' own tables and queues, and
// the program itself. Nobody has a key to it: only identities with a role.
@description('Its name, unique where it must be.')
param name string

@description('The Azure region.')
param location string

@description('What the Azure Developer CLI finds its resources by.')
param tags { *: string }

@description('How it is kept several times over.')
param sku string

@description('For how many days deleted and overwritten files can be brought back.')
param recoveryDays int

@description('Whether it is locked against being deleted by mistake.')
param lock bool

@description('The program itself.')
var deployment = 'deployment'

@description('Evidence, words too long for a table, incoming mail, the key ring, the program.')
var containers = ['policyflow-files', 'policyflow-bodies', 'policyflow-mail', 'policyflow-keys', deployment]

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    encryption: {
      keySource: 'Microsoft.Storage'
      requireInfrastructureEncryption: true
      // Set at creation or never: tables and queues are encrypted like blobs.
      services: {
        queue: { keyType: 'Account' }
        table: { keyType: 'Account' }
      }
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: { enabled: true, retentionInDays: recoveryDays }
    deleteRetentionPolicy: { enabled: true, days: recoveryDays }
    containerDeleteRetentionPolicy: { enabled: true, days: recoveryDays }
    // Point-in-time restore asks for a shorter time than soft delete.
    restorePolicy: { enabled: true, days: recoveryDays - 1 }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' = [
  for container in containers: {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

// An erased file stays behind as an older version; without this it would stay for ever.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2026-06-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobs]
  properties: {
    policy: {
      rules: [
        {
          name: 'older-versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob', 'appendBlob'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: recoveryDays } } }
          }
        }
      ]
    }
  }
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2026-06-01' = {
  parent: account
  name: 'default'
}

resource incoming 'Microsoft.Storage/storageAccounts/queueServices/queues@2026-06-01' = [
  for name in ['policyflow-mail', 'policyflow-mail-events']: {
    parent: queues
    name: name
  }
]

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2026-06-01' = {
  parent: account
  name: 'default'
}

resource noDelete 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  name: 'keep-the-cases'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Every case is in here, and tables cannot be brought back once deleted.'
  }
}

@description('Where the program is put.')
output deploymentContainer string = deployment
