import { card, type TestCard } from './card.ts';

const elevated = { level: 'elevated' } as const;
const bySetting = { level: 'highest', block: 'setting' } as const;

/** Cards that Radar minds, and cards whose checks come back other than "pass" when the field was sent. */
export const RADAR: readonly TestCard[] = [
  card('4100000000000019', ['radarBlock', 'visa_radarBlock'], { risk: { level: 'highest', block: 'always' } }),
  card('4000000000004954', ['riskLevelHighest', 'visa_riskLevelHighest'], { risk: bySetting }),
  card('4000000000009235', ['riskLevelElevated', 'visa_riskLevelElevated'], { risk: elevated }),
  card('4000008400000407', 'highFraudDisputeScore', { risk: bySetting }),
  card('4000008400000159', 'highEfwScore', { risk: bySetting }),
  card('4000008400001017', 'radarDynamicRiskThreshold', { risk: bySetting }),
  card('4001858821843804', 'freeTrialAbuseBlock', { risk: bySetting }),
  card('4000008405600003', 'adaptive3dsChallenge', { authentication: 'optional' }),
  card('4000000000000101', ['cvcCheckFail', 'visa_cvcCheckFail'], { checks: { cvc: 'fail' } }),
  card('4000000000000036', ['avsZipFail', 'visa_avsZipFail'], { checks: { postalCode: 'fail' } }),
  card('4000058400307872', 'cvcCheckFailElevatedRisk', { checks: { cvc: 'fail' }, risk: elevated }),
  card('4000058400306072', 'avsZipFailElevatedRisk', { checks: { postalCode: 'fail' }, risk: elevated }),
  card('4000000000000028', ['avsLine1Fail', 'visa_avsLine1Fail'], { checks: { line1: 'fail' } }),
  card('4000000000000010', ['avsFail', 'visa_avsFail'], { checks: { line1: 'fail', postalCode: 'fail' } }),
  card('4000000000000044', ['avsUnchecked', 'visa_avsUnchecked'], {
    checks: { line1: 'unavailable', postalCode: 'unavailable' },
  }),
];
