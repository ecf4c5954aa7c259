import { and, gte, lte } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { PaymentDay } from './model.ts';
import { paymentDay } from './schema.ts';

/** The counted days of money from `first` to `last`, oldest first: at most one row for each. */
export const paymentDays = (
  reader: Reader,
  first: string,
  last: string,
): Promise<{ day: string; figures: PaymentDay }[]> =>
  reader
    .select({ day: paymentDay.day, figures: paymentDay.figures })
    .from(paymentDay)
    .where(and(gte(paymentDay.day, first), lte(paymentDay.day, last)))
    .orderBy(paymentDay.day);
