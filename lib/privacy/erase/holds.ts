import { and, eq, isNull, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#lib/db/index.ts';
import { isMailAbout } from '#lib/mail/index.ts';
import { orderNumbers } from '#lib/orders/index.ts';
import { type OpenQuestion, openQuestions } from '#lib/payments/index.ts';
import type { Key, PersonalData } from '#lib/personal-data.ts';
import { type Person, rowsFrom, rowsOf } from '../rows-of.ts';
import { described } from './described.ts';
import { erasureHold } from './schema.ts';

/** Orders of a person whose payment is in dispute or examined for fraud: these stay as they are until that is over. */
export async function holdsOn(reader: Reader, person: Person): Promise<OpenQuestion[]> {
  const theirs = rowsOf(person, described('payment'));
  return theirs ? openQuestions(reader, theirs) : [];
}

/** Writes down what is held from now on, and what no longer is. Answers how many are. */
export async function noteHolds(
  tx: Tx,
  requestId: string,
  held: readonly OpenQuestion[],
  now: Date,
): Promise<{ held: number; ended: number }> {
  const ids = held.map(({ orderId }) => orderId);
  const over = and(
    eq(erasureHold.requestId, requestId),
    isNull(erasureHold.endedAt),
    ids.length > 0 ? notInArray(erasureHold.orderId, ids) : undefined,
  );
  const ended = await tx
    .update(erasureHold)
    .set({ endedAt: now })
    .where(over)
    .returning({ orderId: erasureHold.orderId });
  for (const { orderId, because } of held)
    await tx.insert(erasureHold).values({ requestId, orderId, because, since: now }).onConflictDoNothing();
  return { held: held.length, ended: ended.length };
}

/** How many orders are held for a request. */
export const countHolds = (reader: Reader & Pick<Tx, '$count'>, requestId: string): Promise<number> =>
  reader.$count(erasureHold, and(eq(erasureHold.requestId, requestId), isNull(erasureHold.endedAt)));

const heldOrders = (requestId: string, as: 'uuid' | 'text'): SQL =>
  sql`select ${erasureHold.orderId}::${sql.raw(as)} from ${erasureHold}
    where ${erasureHold.requestId} = ${requestId} and ${erasureHold.endedAt} is null`;

/** What belongs to a case. Carts and sessions do not, whatever was ordered with them. */
const OF_A_CASE: readonly Key[] = ['order', 'payment', 'attempt', 'dispute', 'evidence', 'case'];

/** The condition that tells rows of a table that are held, or null where none can be. */
export function heldRows(requestId: string, { found, table }: PersonalData): SQL | null {
  if (table === described('mail_message').table) return isMailAbout(heldOrders(requestId, 'text'));
  const ways = found.filter(({ by }) => OF_A_CASE.includes(by));
  return rowsFrom(key => (key === 'order' ? heldOrders(requestId, 'uuid') : null), { found: ways, table });
}

/** What orders that are held for a request are called by people. */
export async function heldNumbers(reader: Reader, requestId: string): Promise<string[]> {
  const rows = await reader.execute<{ orderId: string }>(
    sql`select order_id as "orderId" from (${heldOrders(requestId, 'uuid')}) held (order_id)`,
  );
  const numbers = await orderNumbers(
    reader,
    rows.map(({ orderId }) => orderId),
  );
  return [...numbers.values()];
}
