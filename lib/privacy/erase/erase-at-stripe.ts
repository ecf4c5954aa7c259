import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { keyedHash } from '#lib/crypto/index.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { type AtStripe, intentsAmong } from '#lib/payments/index.ts';
import { rowsOf } from '../rows-of.ts';
import type { Beyond } from './beyond.ts';
import { described } from './described.ts';
import { heldRows } from './holds.ts';
import { erasureAtStripe } from './schema.ts';
import type { Subject } from './subject.ts';

type Wanted = { requestId: string; subject: Subject; customerId: string | null; now: Date };

/** Writes down what Stripe is to be asked to erase, before anything here is: afterwards nobody would know. */
export async function wantAtStripe(tx: Tx, { requestId, subject, customerId, now }: Wanted): Promise<void> {
  if (customerId) await want(tx, requestId, sql`select 'customer', ${customerId}`, now);
  const payments = described('payment');
  const [theirs, held] = [rowsOf(subject.person, payments), heldRows(requestId, payments)];
  if (!theirs) return;
  const free = sql`(${theirs}) and (${held ?? sql`false`}) is not true`;
  await want(tx, requestId, sql`select 'payment', intent.id from (${intentsAmong(free)}) intent (id)`, now);
}

const want = (tx: Tx, requestId: string, objects: SQL, now: Date) =>
  tx.execute(sql`
    insert into ${erasureAtStripe} (request_id, kind, object_id, asked_at)
    select ${requestId}::uuid, object.kind, object.id, ${now.toISOString()}::timestamptz from (${objects}) object (kind, id)
    on conflict do nothing`);

/**
 * Asks Stripe to erase what was written down, one thing after another, and keeps what it answers. Answers whether it
 * answered to all: what it did not answer to is asked again the next time. Reaches the network.
 */
export async function askStripe(requestId: string, now: Date, beyond: Beyond): Promise<boolean> {
  for (;;) {
    const [next] = await db()
      .select({ kind: erasureAtStripe.kind, objectId: erasureAtStripe.objectId })
      .from(erasureAtStripe)
      .where(and(eq(erasureAtStripe.requestId, requestId), isNull(erasureAtStripe.answeredAt)))
      .orderBy(asc(erasureAtStripe.objectId))
      .limit(1);
    if (!next) return true;
    const answers = await beyond.erase(next.kind, next.objectId);
    for (const answer of answers) await keep(requestId, answer, now);
    if (answers.some(({ answer }) => answer === null)) return false;
  }
}

/** A number at Stripe of somebody who is gone there is kept as a keyed hash: whoever still has it can show that it was theirs. */
async function keep(requestId: string, { kind, objectId, answer }: AtStripe, now: Date): Promise<void> {
  if (answer === null) return;
  const object = kind === 'payment' ? objectId : keyedHash('at-stripe', objectId);
  const answered = { objectId: object, answeredAt: now, answer };
  await transaction(async tx => {
    const { requestId: request, objectId: known } = erasureAtStripe;
    const asked = await tx
      .update(erasureAtStripe)
      .set(answered)
      .where(and(eq(request, requestId), inArray(known, [objectId, object])))
      .returning({ kind: erasureAtStripe.kind });
    if (asked.length === 0) await tx.insert(erasureAtStripe).values({ requestId, kind, askedAt: now, ...answered });
  });
}

/** What Stripe answered, by answer. */
export async function answersOfStripe(requestId: string): Promise<{ kind: string; answer: string; times: number }[]> {
  const { kind, answer, answeredAt } = erasureAtStripe;
  const rows = await db()
    .select({ kind, answer, times: sql<number>`count(*)::int` })
    .from(erasureAtStripe)
    .where(and(eq(erasureAtStripe.requestId, requestId), isNotNull(answeredAt)))
    .groupBy(kind, answer)
    .orderBy(kind, answer);
  return rows.map(row => ({ ...row, answer: row.answer ?? '' }));
}
