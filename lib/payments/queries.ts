import { desc, eq, sql } from 'drizzle-orm';
import { type Reader, statement, type Tx } from '#lib/db/index.ts';
import { payment, paymentAttempt } from './schema.ts';

export type Payment = typeof payment.$inferSelect;
export type Attempt = typeof paymentAttempt.$inferSelect;

const paymentId = sql.placeholder('paymentId');

export async function findPayment(reader: Reader, id: string): Promise<Payment | null> {
  const [row] = await byId(reader, { paymentId: id });
  return row ?? null;
}

const byId = statement(on => on.select().from(payment).where(eq(payment.id, paymentId)));

/** The payment, locked until the transaction ends. Throws when there is none: ids of payments are never typed in. */
export async function lockPayment(tx: Tx, id: string): Promise<Payment> {
  const [row] = await locked(tx, { paymentId: id });
  if (!row) throw new Error(`no payment ${id}`);
  return row;
}

const locked = statement(on => on.select().from(payment).where(eq(payment.id, paymentId)).for('update'));

export async function loadAttempt(reader: Reader, attemptId: string): Promise<Attempt | null> {
  const [row] = await attemptById(reader, { attemptId });
  return row ?? null;
}

const attemptById = statement(on =>
  on
    .select()
    .from(paymentAttempt)
    .where(eq(paymentAttempt.id, sql.placeholder('attemptId'))),
);

/** The latest attempt that reached the first gate, or the latest of all. */
export async function latestAttempt(reader: Reader, id: string): Promise<Attempt | null> {
  const [row] = await latest(reader, { paymentId: id });
  return row ?? null;
}

const latest = statement(on =>
  on
    .select()
    .from(paymentAttempt)
    .where(eq(paymentAttempt.paymentId, paymentId))
    .orderBy(sql`${paymentAttempt.outcome} is null`, desc(paymentAttempt.createdAt), desc(paymentAttempt.id))
    .limit(1),
);

/** Presses of the button that count against the limit: one that never reached Stripe does not. */
const COUNTS = "is distinct from 'unavailable'";
/** Attempts that were sent to Stripe, however they ended. */
const WAS_TRIED = "not in ('unavailable', 'proof_wanted')";

/**
 * A payment and its presses, read at one moment. `counted` are the presses that count against the limit, `tried` those that
 * were sent to Stripe, however they ended.
 */
export type Standing = { payment: Payment; latest: Attempt | null; counted: number; tried: number };

export async function standingOf(reader: Reader, id: string): Promise<Standing | null> {
  const [row] = await standing(reader, { paymentId: id });
  return row ?? null;
}

/** The same while the payment is locked until the transaction ends. Throws when there is none. */
export async function lockStanding(tx: Tx, id: string): Promise<Standing> {
  // Sent together, run one after the other: what is read is what holds once the lock is held.
  const [, found] = await Promise.all([lockPayment(tx, id), standingOf(tx, id)]);
  if (!found) throw new Error(`no payment ${id}`);
  return found;
}

const presses = (which: string) =>
  sql<number>`(select count(*) from payment_attempt a where a.payment_id = ${payment.id} and a.outcome ${sql.raw(which)})::int`;

const standing = statement(on =>
  on
    .select({
      payment,
      latest: paymentAttempt,
      counted: presses(COUNTS),
      tried: presses(WAS_TRIED),
    })
    .from(payment)
    .leftJoin(
      paymentAttempt,
      sql`${paymentAttempt.id} = (select a.id from payment_attempt a where a.payment_id = ${payment.id}
        order by a.outcome is null, a.created_at desc, a.id desc limit 1)`,
    )
    .where(eq(payment.id, paymentId)),
);
