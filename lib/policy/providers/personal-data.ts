import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { providerAttestation } from './schema.ts';

export const providersImpersonal: readonly Impersonal[] = [
  impersonal(providerAttestation, 'What companies that work for us have shown, and who of the staff put it down.'),
];
