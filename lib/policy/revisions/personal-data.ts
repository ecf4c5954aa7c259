import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { policyDraft, policyReview, policyVersion } from './schema.ts';

export const revisionsImpersonal: readonly Impersonal[] = [
  impersonal(policyVersion, 'What the shop promises, and who of the staff published it.'),
  impersonal(policyDraft, 'What the shop may promise next.'),
  impersonal(policyReview, 'When the policy was read through, by whom of the staff, and what came of it.'),
];
