// An invented college that chose otherwise wherever there is a choice.
using '../../../infra/main.bicep'

param environmentName = 'invented-college'
param location = 'ukwest'
param administratorPrincipalId = '00000000-0000-4000-8000-0000000000ad'
param administratorMovesData = true
param networkName = 'Invented College Network'
param publicAddress = 'https://policyflow.example'
param firstAdministratorName = 'Demo Ada'
param firstAdministratorEmail = 'ada@demo.invalid'
param entraClientId = '00000000-0000-4000-8000-00000000e17a'
param mailFrom = 'policyflow@demo.invalid'
param inboundPublicKey = 'an-invented-public-key'
param inboundDomain = 'in.policyflow.example'
param eventPublicKey = 'another-invented-public-key'
param textGateway = 'https://texts.example/send'
param textFrom = 'PolicyFlow'
param textToField = 'recipient'
param textFromField = 'originator'
param textWordsField = 'body'
param textIdempotencyHeader = 'X-Text-Id'
param loopAddress = 'watch@in.demo.invalid'
param alertEmail = 'it@demo.invalid'
param budgetAmount = 200
param budgetStart = '2026-12-01'
param logRetentionDays = 365
param recoveryDays = 30
param storageSku = 'Standard_GZRS'
param lockData = false
param durableBackend = 'scheduler'
param schedulerIpAllowlist = '203.0.113.7/32,203.0.113.8/32'
param takedownAlertHours = 12
