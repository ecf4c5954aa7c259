import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** The condition that a case about a payment is open, for statements about payments. */
export const caseIsOpen = (paymentId: SQLWrapper): SQL =>
  sql`exists (select from risk_case held where held.payment_id = ${paymentId} and held.status <> 'closed')`;
