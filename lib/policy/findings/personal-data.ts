import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { controlFinding, controlFindingEvent } from './schema.ts';

const OURS = 'A promise of ours that was broken, and what the staff did about it; nothing of a customer.';

export const findingsImpersonal: readonly Impersonal[] = [
  impersonal(controlFinding, OURS),
  impersonal(controlFindingEvent, OURS),
];
