import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { saqAnswer } from './schema.ts';

export const saqImpersonal: readonly Impersonal[] = [
  impersonal(saqAnswer, 'What the staff answered to the questionnaire for the bank; nothing of a customer.'),
];
