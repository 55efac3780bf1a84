// What must not go unnoticed. docs/azure.md says what to do at each. The names that the queries look for are those of
// MetricNames in the program; a test compares the two.
@description('What the name of each alert begins with.')
param prefix string

@description('The Azure region.')
param location string

@description('What the Azure Developer CLI finds its resources by.')
param tags { *: string }

@description('Application Insights, which has the measurements.')
param insightsName string

@description('Who is told.')
param actionGroupId string

@description('Hours after which an open takedown raises an alert.')
param takedownHours int

@description('One alert.')
type rule = {
  @description('The end of its name in Azure.')
  name: string

  @description('What the mail says first.')
  title: string

  @description('What it means.')
  description: string

  @description('0 is the worst, 4 the least.')
  severity: 0 | 1 | 2 | 3 | 4

  @description('What is asked of the measurements.')
  query: string

  @description('The column with the number.')
  column: string

  @description('How several numbers become one.')
  aggregation: 'Maximum' | 'Total'

  @description('How it is compared.')
  operator: 'GreaterThan' | 'GreaterThanOrEqual' | 'LessThan'

  @description('With what it is compared.')
  threshold: int

  @description('One alert for each value of this column, or nothing for one in all.')
  each: string

  @description('How far back it looks.')
  window: string

  @description('How often it looks.')
  every: string
}

@description('One for each thing that must not go unnoticed.')
var rules rule[] = [
  {
    name: 'takedown-old'
    title: 'A takedown is still open after ${takedownHours} hours'
    description: 'Clause 16.3 asks for removal within 24 hours. The status tells who has to act.'
    severity: 1
    query: loadTextContent('queries/takedown-old.kql')
    column: 'Hours'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: takedownHours
    each: 'Status'
    window: 'PT30M'
    every: 'PT15M'
  }
  {
    name: 'effects-failing'
    title: 'Something keeps failing'
    description: 'A letter or another step was tried four times and more, and still does not work.'
    severity: 1
    query: loadTextContent('queries/effects-failing.kql')
    column: 'Attempts'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 0
    each: 'Effect'
    window: 'PT1H'
    every: 'PT15M'
  }
  {
    name: 'mail-failing'
    title: 'Mail is not being taken'
    description: 'Three mails and more within half an hour were not taken by SendGrid.'
    severity: 1
    query: loadTextContent('queries/mail-failing.kql')
    column: 'Mails'
    aggregation: 'Total'
    operator: 'GreaterThanOrEqual'
    threshold: 3
    each: ''
    window: 'PT30M'
    every: 'PT5M'
  }
  {
    name: 'sweep-overslept'
    title: 'A case overslept'
    description: 'A timer or a signal was lost. The sweep drove the case itself; nothing is lost.'
    severity: 2
    query: loadTextContent('queries/sweep-overslept.kql')
    column: 'Cases'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 0
    each: ''
    window: 'PT30M'
    every: 'PT15M'
  }
  {
    name: 'sweep-missing'
    title: 'The sweep did not run'
    description: 'Nobody looked for half an hour whether a case is overdue: chasers may be late.'
    severity: 0
    query: loadTextContent('queries/sweep-missing.kql')
    column: 'Sweeps'
    aggregation: 'Total'
    operator: 'LessThan'
    threshold: 1
    each: ''
    window: 'PT30M'
    every: 'PT5M'
  }
]

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for rule in rules: {
    name: '${prefix}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'PolicyFlow: ${rule.title}'
      description: rule.description
      severity: rule.severity
      enabled: true
      autoMitigate: true
      scopes: [insights.id]
      evaluationFrequency: rule.every
      windowSize: rule.window
      // Before the first measurement arrives, the table that is asked may not exist yet.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: rule.column
            timeAggregation: rule.aggregation
            operator: rule.operator
            threshold: rule.threshold
            dimensions: empty(rule.each) ? [] : [{ name: rule.each, operator: 'Include', values: ['*'] }]
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [actionGroupId] }
    }
  }
]
