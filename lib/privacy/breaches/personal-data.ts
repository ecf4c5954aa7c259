import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { breach, breachEvent, breachMailing } from './schema.ts';

const IN_NUMBERS = 'What went wrong, and what was done about it; people stand in it as numbers.';

export const breachesImpersonal: readonly Impersonal[] = [
  impersonal(breach, IN_NUMBERS),
  impersonal(breachEvent, IN_NUMBERS),
  impersonal(breachMailing, 'What everybody concerned was written, and how many they were; the mails say to whom.'),
];
