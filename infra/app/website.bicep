// The Functions app on a Flex Consumption plan, with every setting that it needs. Secrets are references to the vault.
@description('Its name, unique where it must be.')
param name string

@description('What it runs on.')
param planName string

@description('The Azure region.')
param location string

@description('What the Azure Developer CLI finds its resources by.')
param tags { *: string }

@description('The identity of the app.')
param identityName string

@description('The storage account.')
param storageName string

@description('Where the program is put.')
param deploymentContainer string

@description('The key vault.')
param vaultName string

@description('Application Insights, which has the measurements.')
param insightsName string

@description('Empty where orchestrations are kept in the storage account.')
param schedulerConnection string

@description('Settings that the administrator chooses, by their names in docs/azure.md.')
param settings { *: string }

@description('Whether mail comes in. Its secret part of the address then lies in the vault.')
param takesMail bool

@description('Whether texts go out. What the gateway knows the app by then lies in the vault.')
param sendsTexts bool

@description('The app\'s setting on the left, the name of the secret in the vault on the right.')
var secrets = {
  SendGrid__ApiKey: 'sendgrid-api-key'
  Keys__WrappingSecret: 'key-ring'
}

@description('What the Functions host and its telemetry need.')
var hostSettings = {
  AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
  AZURE_CLIENT_ID: identity.properties.clientId
  // A report with all the files that it may have is larger than what the host takes by itself (100 MB).
  FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '134217728'
}

@description('Where the program keeps its data.')
var storageSettings = {
  Storage__TableServiceUri: storage.properties.primaryEndpoints.table
  Storage__BlobServiceUri: storage.properties.primaryEndpoints.blob
  Storage__QueueServiceUri: storage.properties.primaryEndpoints.queue
}

@description('Secrets are read from the vault when the app starts.')
var secretSettings = mapValues(
  secrets,
  secret => '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/${secret})'
)

@description('Only where mail comes in.')
var mailSettings = takesMail
  ? { Inbound__Secret: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/inbound-address)' }
  : {}

@description('Only where texts go out.')
var textSettings = sendsTexts
  ? { Texts__Token: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/text-gateway)' }
  : {}

@description('Only with the Durable Task Scheduler.')
var schedulerSettings = empty(schedulerConnection)
  ? {}
  : {
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
      AzureFunctionsJobHost__extensions__durableTask__hubName: 'policyflow'
      DURABLE_TASK_SCHEDULER_CONNECTION_STRING: schedulerConnection
    }

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

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'website' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      scaleAndConcurrency: {
        // One instance is always awake for the orchestrations: a timer must not wait for a visitor.
        alwaysReady: [{ name: 'durable', instanceCount: 1 }]
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      appSettings: map(
        items(union(
          hostSettings,
          storageSettings,
          secretSettings,
          mailSettings,
          textSettings,
          schedulerSettings,
          settings
        )),
        setting => { name: setting.key, value: setting.value }
      )
    }
  }
}

// Nobody signs in to the publishing doors with a password.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: site
  name: 'ftp'
  properties: { allow: false }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: site
  name: 'scm'
  properties: { allow: false }
}

@description('The address that Azure gives.')
output hostName string = site.properties.defaultHostName
