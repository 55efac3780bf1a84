// Tells somebody when a month gets dear. It stops nothing.
@description('Its name, unique where it must be.')
param name string

@description('In the currency of the subscription.')
param amount int

@description('The first day of a month.')
param start string

@description('Whom to tell.')
param email string

@description('Who is told.')
param actionGroupId string

@description('At which parts of the amount somebody is told.')
var steps = [
  { name: 'actual-80', type: 'Actual', percent: 80 }
  { name: 'actual-100', type: 'Actual', percent: 100 }
  { name: 'forecast-120', type: 'Forecasted', percent: 120 }
]

resource budget 'Microsoft.Consumption/budgets@2026-06-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: toObject(steps, step => step.name, step => {
      enabled: true
      operator: 'GreaterThanOrEqualTo'
      threshold: step.percent
      thresholdType: step.type
      contactEmails: [email]
      contactGroups: [actionGroupId]
    })
  }
}
