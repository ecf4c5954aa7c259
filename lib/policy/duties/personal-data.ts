import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { dutyDone, dutyEvidence, dutyEvidencePart, dutyReminder, dutyStart } from './schema.ts';

const OURS = 'What the staff have to do for the policy, and that they did; nothing of a customer.';

export const dutiesImpersonal: readonly Impersonal[] = [
  impersonal(dutyStart, OURS),
  impersonal(dutyDone, OURS),
  impersonal(dutyEvidence, OURS),
  impersonal(dutyEvidencePart, 'Files that show that a duty was done: reports and attestations, sealed.'),
  impersonal(dutyReminder, OURS),
];
