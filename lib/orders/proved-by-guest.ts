import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { shipTo } from './address.ts';
import { salesOrder } from './schema.ts';

const { id, email: address, number, accountId } = salesOrder;
const ofGuest = (email: string) => and(isNull(accountId), sql`lower(${address}) = ${email}`);

/** The newest order that was placed with an address, in lower case, and without an account; the address as it was written. */
export async function newestOfGuest(reader: Reader, email: string): Promise<{ id: string; email: string } | null> {
  const [newest] = await reader
    .select({ id, email: address })
    .from(salesOrder)
    .where(ofGuest(email))
    .orderBy(desc(id))
    .limit(1);
  return newest ?? null;
}

/** Who placed an order without an account: their address in lower case. Null when there is none, or an account has it by now. */
export async function guestOf(reader: Reader, orderId: string): Promise<string | null> {
  const [found] = await reader
    .select({ email: address })
    .from(salesOrder)
    .where(and(eq(id, orderId), isNull(accountId)));
  return found?.email.toLowerCase() ?? null;
}

/** Whether an order of this number was placed with an address and without an account. */
export async function isNumberOfGuest(reader: Reader, email: string, entered: string): Promise<boolean> {
  const placed = and(eq(number, entered.toUpperCase()), ofGuest(email));
  return (await reader.select({ id }).from(salesOrder).where(placed)).length > 0;
}

/** The postcodes that orders go to, as they were written. */
export async function postcodesOf(reader: Reader, orderIds: readonly string[]): Promise<string[]> {
  const orders = await reader
    .select({ shipTo })
    .from(salesOrder)
    .where(inArray(id, [...orderIds]));
  return orders.flatMap(order => order.shipTo.postalCode ?? []);
}
