import { and, isNull, type SQL, sql } from 'drizzle-orm';
import { salesOrder } from './schema.ts';

/** A query for the ids of every order that was placed with an e-mail address and belongs to no account. `email` in lower case. */
export const ordersOfGuest = (email: string): SQL =>
  sql`select ${salesOrder.id} from ${salesOrder} where ${ofGuest(email)}`;

/** A query for that address as it was written with those orders: mails went to it as it was written. */
export const writtenByGuest = (email: string): SQL =>
  sql`select ${salesOrder.email} from ${salesOrder} where ${ofGuest(email)}`;

const ofGuest = (email: string) => and(isNull(salesOrder.accountId), sql`lower(${salesOrder.email}) = ${email}`);
