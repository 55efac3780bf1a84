// Whom the app is to Azure. Every right that it has is an assignment to this identity, see access.bicep.
@description('Its name, unique where it must be.')
param name string

@description('The Azure region.')
param location string

@description('What the Azure Developer CLI finds its resources by.')
param tags { *: string }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}
