import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { controlRound, controlRun, controlRunHead } from './schema.ts';

export const runsImpersonal: readonly Impersonal[] = [
  impersonal(controlRun, 'What was looked at and found: figures and names of things, never of a person.'),
  impersonal(controlRunHead, 'Where the chain of runs ends.'),
  impersonal(controlRound, 'Who of the staff had controls run, and how far they are.'),
];
