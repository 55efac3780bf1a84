// An invented school with the default of everything that has one.
using '../../../infra/main.bicep'

param environmentName = 'invented-park'
param networkName = 'Invented School Sport Network'
param firstAdministratorName = 'Demo Dana'
param firstAdministratorEmail = 'dana@demo.invalid'
param entraClientId = '00000000-0000-4000-8000-00000000e17a'
param mailFrom = 'policyflow@demo.invalid'
param alertEmail = 'it@demo.invalid'
param budgetAmount = 50
param budgetStart = '2026-12-01'
