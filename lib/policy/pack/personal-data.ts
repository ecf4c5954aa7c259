import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { evidencePack, evidencePackPart } from './schema.ts';

export const packImpersonal: readonly Impersonal[] = [
  impersonal(evidencePack, 'Who of the staff had evidence packed for an auditor, and its hash.'),
  impersonal(
    evidencePackPart,
    'Evidence for an auditor, sealed: of the staff what they are allowed and trained for, of customers nothing. Destroyed after a week.',
  ),
];
