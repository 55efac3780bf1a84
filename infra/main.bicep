// PolicyFlow in a subscription of the school's own. docs/azure.md tells how to use it.
// No secret is a parameter here: a person puts secrets into the vault, the app reads them there by its identity.
targetScope = 'subscription'

@description('Short name of this installation, such as policyflow. Every other name is derived from it.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('Where everything is kept.')
@metadata({ azd: { type: 'location' } })
param location string = 'uksouth'

@description('The person who deploys: may set the secrets in the vault, and no more. Empty for nobody.')
param administratorPrincipalId string = ''

@description('Whether that person may read and write the data for a while, to export or import it.')
param administratorMovesData bool = false

@description('The name of the network, on pages and in letters.')
@minLength(1)
param networkName string

@description('The address that people type, without a slash at the end. Empty for the address that Azure gives.')
param publicAddress string = ''

@description('The first administrator; counts only while there is none.')
@minLength(1)
param firstAdministratorName string

@description('Where the first administrator is reached.')
@minLength(3)
param firstAdministratorEmail string

@description('The application (client) id of the app registration in Entra ID.')
@minLength(36)
@maxLength(36)
param entraClientId string

@description('The sender of all mail: an address in a domain that is authenticated at SendGrid.')
@minLength(3)
param mailFrom string

@description('The public key with which SendGrid signs mail that came in. Empty for no mail in.')
param inboundPublicKey string = ''

@description('The domain whose mail comes in: letters name an address in it that leads an answer back into its case.')
param inboundDomain string = ''

@description('The public key with which SendGrid signs what became of a mail. Empty for no such news.')
param eventPublicKey string = ''

@description('The https address of a gateway for text messages. Empty for no texts.')
param textGateway string = ''

@description('The sender of texts that people see. Needed with a gateway.')
param textFrom string = ''

@description('What the gateway calls the number of whoever gets a text.')
param textToField string = 'to'

@description('What the gateway calls the sender.')
param textFromField string = 'from'

@description('What the gateway calls the words.')
param textWordsField string = 'text'

@description('The header that carries the id of a text, so that the same text is sent once.')
param textIdempotencyHeader string = 'Idempotency-Key'

@description('Our own address for incoming mail: a mail is sent to it every hour, and has to come back. Empty for no such watch.')
param loopAddress string = ''

@description('Who is told when an alert fires or money runs out.')
@minLength(3)
param alertEmail string

@description('What a month may cost before somebody is told, in the currency of the subscription.')
@minValue(1)
param budgetAmount int

@description('The first day of the month from which the budget counts, such as 2026-12-01. Never change it afterwards.')
@minLength(10)
@maxLength(10)
param budgetStart string

@description('For how many days logs are kept. They carry ids, no words of a report.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('For how many days deleted and overwritten files can be brought back. Erased words are gone after that.')
@minValue(7)
@maxValue(90)
param recoveryDays int = 14

@description('How the storage is kept several times over.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Whether storage and vault are locked against being deleted by mistake.')
param lockData bool = true

@description('What keeps the orchestrations: the storage account, or the Durable Task Scheduler.')
@allowed(['storage', 'scheduler'])
param durableBackend string = 'storage'

@description('The addresses that may reach the scheduler, with commas between: needed with it, and never everybody.')
param schedulerIpAllowlist string = ''

@description('Hours after which an open takedown raises an alert. Clause 16.3 asks for 24.')
@minValue(1)
param takedownAlertHours int = 20

@description('The usual beginnings of names in Azure.')
var names = loadJsonContent('abbreviations.json')

@description('The same for the same installation, different for every other.')
var token = toLower(uniqueString(subscription().id, environmentName, location))

@description('What the Azure Developer CLI finds its resources by.')
var tags = { 'azd-env-name': environmentName }

@description('The app, to Azure.')
var identityName = '${names.managedIdentity}${token}'

@description('Where the cases are.')
var storageName = '${names.storageAccount}${token}'

@description('Where the secrets are.')
var vaultName = '${names.keyVault}${token}'

@description('Where the logs are.')
var workspaceName = '${names.logAnalytics}${token}'

@description('Where the measurements are.')
var insightsName = '${names.applicationInsights}${token}'

@description('The program.')
var appName = '${names.functionApp}${token}'

@description('Where people find PolicyFlow.')
var address = empty(publicAddress) ? 'https://${appName}.azurewebsites.net' : publicAddress

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: '${names.resourceGroup}${environmentName}'
  location: location
  tags: tags
}

module identity 'app/identity.bicep' = {
  scope: group
  params: {
    name: identityName
    location: location
    tags: tags
  }
}

module storage 'app/storage.bicep' = {
  scope: group
  params: {
    name: storageName
    location: location
    tags: tags
    sku: storageSku
    recoveryDays: recoveryDays
    lock: lockData
  }
}

module monitoring 'app/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: workspaceName
    insightsName: insightsName
    location: location
    tags: tags
    retentionDays: logRetentionDays
  }
}

module vault 'app/vault.bicep' = {
  scope: group
  params: {
    name: vaultName
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    lock: lockData
  }
}

module access 'app/access.bicep' = {
  scope: group
  dependsOn: [identity, storage, vault, monitoring]
  params: {
    storageName: storageName
    vaultName: vaultName
    insightsName: insightsName
    identityName: identityName
    administratorPrincipalId: administratorPrincipalId
    administratorMovesData: administratorMovesData
  }
}

module scheduler 'app/scheduler.bicep' = if (durableBackend == 'scheduler') {
  scope: group
  dependsOn: [identity]
  params: {
    name: '${names.durableTaskScheduler}${token}'
    location: location
    tags: tags
    ipAllowlist: empty(schedulerIpAllowlist)
      ? fail('Name the addresses that may reach the scheduler in schedulerIpAllowlist.')
      : split(schedulerIpAllowlist, ',')
    identityName: identityName
  }
}

module website 'app/website.bicep' = {
  scope: group
  // The app reads its settings from the vault as soon as it starts.
  dependsOn: [access]
  params: {
    name: appName
    planName: '${names.functionPlan}${token}'
    location: location
    tags: tags
    identityName: identityName
    storageName: storageName
    deploymentContainer: storage.outputs.deploymentContainer
    vaultName: vaultName
    insightsName: insightsName
    schedulerConnection: scheduler.?outputs.connection ?? ''
    takesMail: !empty(inboundPublicKey) || !empty(eventPublicKey)
    sendsTexts: !empty(textGateway)
    settings: {
      Site__PublicAddress: address
      Site__NetworkName: networkName
      FirstAdministrator__Name: firstAdministratorName
      FirstAdministrator__Email: firstAdministratorEmail
      Entra__TenantId: tenant().tenantId
      Entra__ClientId: entraClientId
      SendGrid__From: mailFrom
      Inbound__SigningKey: inboundPublicKey
      Inbound__EventSigningKey: eventPublicKey
      // A letter names no address at which nothing comes in.
      Inbound__Domain: empty(inboundPublicKey) ? '' : inboundDomain
      Texts__Gateway: textGateway
      Texts__From: !empty(textGateway) && empty(textFrom) ? fail('Name the sender of texts in textFrom.') : textFrom
      Texts__ToField: textToField
      Texts__FromField: textFromField
      Texts__TextField: textWordsField
      Texts__IdempotencyHeader: textIdempotencyHeader
      Inbound__LoopAddress: loopAddress
      // The Functions host hands requests over from its own machine, and says for whom.
      Proxy__Trusted: '127.0.0.0/8,::1/128'
    }
  }
}

module people 'app/actiongroup.bicep' = {
  scope: group
  params: {
    name: '${names.actionGroup}${token}'
    tags: tags
    email: alertEmail
  }
}

module alerts 'app/alerts.bicep' = {
  scope: group
  dependsOn: [monitoring]
  params: {
    prefix: '${names.alertRule}${environmentName}'
    location: location
    tags: tags
    insightsName: insightsName
    actionGroupId: people.outputs.id
    takedownHours: takedownAlertHours
  }
}

module availability 'app/availability.bicep' = {
  scope: group
  dependsOn: [monitoring]
  params: {
    name: '${names.webTest}${environmentName}'
    alertName: '${names.alertRule}${environmentName}-unreachable'
    location: location
    tags: tags
    insightsName: insightsName
    actionGroupId: people.outputs.id
    url: 'https://${website.outputs.hostName}/healthz'
  }
}

module budget 'app/budget.bicep' = {
  scope: group
  params: {
    name: '${names.budget}${environmentName}'
    amount: budgetAmount
    start: budgetStart
    email: alertEmail
    actionGroupId: people.outputs.id
  }
}

@description('The Azure region.')
output AZURE_LOCATION string = location

@description('The tenant in which people sign in.')
output AZURE_TENANT_ID string = tenant().tenantId

@description('Everything is in here.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The function app.')
output POLICYFLOW_APP_NAME string = appName

@description('The address that people type.')
output POLICYFLOW_ADDRESS string = address

@description('The vault that waits for the secrets.')
output POLICYFLOW_VAULT_NAME string = vaultName

@description('The storage account with the cases.')
output POLICYFLOW_STORAGE_NAME string = storageName
