import { duty } from '../model.ts';

/** A vulnerability scan from outside, by a vendor whom the card brands approved (PCI DSS 11.3.2). */
export const quarterlyScan = duty({
  id: 'quarterly-scan',
  says: 'An approved vendor scans everything that faces the internet, and the scan is passed.',
  owner: 'owner',
  everyMonths: 3,
  evidence: 'file',
});

/** PCI DSS 11.4. */
export const penetrationTest = duty({
  id: 'penetration-test',
  says: 'People from outside try to break in, and what they found is mended.',
  owner: 'owner',
  everyMonths: 12,
  evidence: 'file',
});

/** The merchant's own attestation; what controls know of its answers is filled in at the desk. */
export const selfAssessment = duty({
  id: 'self-assessment',
  says: 'The questionnaire of the standard (SAQ A) is answered and signed.',
  owner: 'owner',
  everyMonths: 12,
  evidence: 'file',
});

/** PCI DSS 12.5.2. */
export const scopeReview = duty({
  id: 'scope-review',
  says: 'What stores, carries or can reach payment data is written down anew: systems, people, providers.',
  owner: 'owner',
  everyMonths: 12,
  evidence: 'either',
});

/** PCI DSS 12.1.2. */
export const policyReview = duty({
  id: 'policy-review',
  says: 'The policy is read as a whole against the law and the business, and changed where it has to be.',
  owner: 'owner',
  everyMonths: 12,
  evidence: 'note',
});

/** PCI DSS 12.6.2. */
export const trainingReview = duty({
  id: 'training-review',
  says: 'What the security training teaches is held against the threats of the day.',
  owner: 'access_admin',
  everyMonths: 12,
  evidence: 'note',
});

/** PCI DSS 7.2.4. */
export const accessReview = duty({
  id: 'access-review',
  says: 'Every account of the staff and every role is confirmed or taken back.',
  owner: 'access_admin',
  everyMonths: 6,
  evidence: 'note',
});

/** PCI DSS 12.8.4. */
export const providerReview = duty({
  id: 'provider-review',
  says: 'Every provider whom payments depend on has shown that it keeps the standard.',
  owner: 'owner',
  everyMonths: 12,
  evidence: 'either',
});

/** PCI DSS 12.10.2. */
export const incidentDrill = duty({
  id: 'incident-drill',
  says: 'An incident is played through from the alarm to the last mail, and what was slow is put right.',
  owner: 'owner',
  everyMonths: 12,
  evidence: 'either',
});
