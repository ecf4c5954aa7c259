import { type Impersonal, impersonal } from '#lib/personal-data.ts';
import { retentionReport } from './schema.ts';

export const retentionImpersonal: readonly Impersonal[] = [
  impersonal(retentionReport, 'How many rows of a table went on a day.'),
];
