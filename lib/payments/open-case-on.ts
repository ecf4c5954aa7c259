import type { Tx } from '#lib/db/index.ts';
import { openCase } from '#lib/risk/index.ts';
import type { Payment } from './queries.ts';

/** Opens a case on a payment unless one is open; all of its amount is at risk. `dueAt` is when a decision must be there. */
export const openCaseOn = (
  tx: Tx,
  { id: paymentId, amountMinor, currency }: Payment,
  because: string,
  dueAt: Date,
  now: Date,
): Promise<string> => openCase(tx, { paymentId, because, dueAt, atRisk: { amountMinor, currency }, now });
