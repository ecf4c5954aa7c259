import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { assessment } from './schema.ts';

export const assessmentImpersonal: readonly Impersonal[] = [
  impersonal(
    assessment,
    'What the shop found when it tried to break into itself, and who of the staff had it try. Kept for three years.',
  ),
];
