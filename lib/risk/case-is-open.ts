import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** The condition that a case about a payment is open, for statements about payments. */
export const caseIsOpen = (paymentId: PgColumn): SQL =>
  sql`exists (select from risk_case held where held.payment_id = ${paymentId} and held.status <> 'closed')`;
