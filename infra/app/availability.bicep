// Looks from outside, from five places, whether anybody can reach PolicyFlow.
@description('Its name, unique where it must be.')
param name string

@description('The name of the alert.')
param alertName string

@description('The Azure region.')
param location string

@description('What the Azure Developer CLI finds its resources by.')
param tags { *: string }

@description('Application Insights, which has the measurements.')
param insightsName string

@description('Who is told.')
param actionGroupId string

@description('The address to look at.')
param url string

@description('UK South, UK West, North Europe, West Europe, France South.')
var places = ['emea-ru-msa-edge', 'emea-se-sto-edge', 'emea-gb-db3-azr', 'emea-nl-ams-azr', 'emea-ch-zrh-edge']

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource test 'Microsoft.Insights/webtests@2022-06-15' = {
  name: name
  location: location
  tags: union(tags, { 'hidden-link:${insights.id}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: name
    Name: name
    Description: 'The process lives and answers.'
    Enabled: true
    Frequency: 300
    Timeout: 30
    Kind: 'standard'
    RetryEnabled: true
    Locations: [for place in places: { Id: place }]
    Request: { RequestUrl: url, HttpVerb: 'GET', FollowRedirects: false, ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource alert 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: alertName
  location: 'global'
  tags: tags
  properties: {
    description: 'PolicyFlow cannot be reached from outside: nobody can report.'
    severity: 0
    enabled: true
    autoMitigate: true
    scopes: [test.id, insights.id]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: test.id
      componentId: insights.id
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
