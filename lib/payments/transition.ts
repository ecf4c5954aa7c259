import { eq, sql } from 'drizzle-orm';
import { HOUR, later } from '#lib/clock.ts';
import { type Database, slot, slots, statements, type Tx } from '#lib/db/index.ts';
import { awaitsCard, isCaptured, isClosed, type PaymentState } from './model.ts';
import type { Payment } from './queries.ts';
import { payment, paymentTransition } from './schema.ts';
import { nextSweep } from './sweep-times.ts';

export type PaymentChange = Partial<Omit<Payment, 'id' | 'orderId' | 'version' | 'createdAt' | 'changedAt' | 'state'>>;

/**
 * Moves a locked payment to `to`, with its history and whatever else changed, and says when the sweep looks next.
 * Returns the row as it is now.
 */
export async function moveTo(
  tx: Tx,
  before: Payment,
  to: PaymentState,
  because: string,
  now: Date,
  change: PaymentChange = {},
): Promise<Payment> {
  const written = {
    ...change,
    state: to,
    changedAt: now,
    sweepAt: sweepAfter({ ...before, ...change, state: to, changedAt: now }, now),
  };
  const told = { from: before.state, to, because, at: now };
  const [row] = await movedBy(tx, keysOf(written), { ...written, ...told, id: before.id });
  return rowOr(row, before);
}

/** Writes what changed on a locked payment without moving it. */
export async function amend(
  tx: Tx,
  before: Payment,
  change: PaymentChange & { state?: PaymentState; changedAt?: Date },
  now: Date,
): Promise<Payment> {
  const written = { ...change, sweepAt: sweepAfter({ ...before, ...change }, now) };
  const [row] = await amendedBy(tx, keysOf(written), { ...written, id: before.id });
  return rowOr(row, before);
}

function rowOr(row: Payment | undefined, { id }: Payment): Payment {
  if (!row) throw new Error(`no payment ${id}`);
  return row;
}

type Key = keyof PaymentChange | 'state' | 'changedAt';
const keysOf = (written: PaymentChange): Key[] => (Object.keys(written) as Key[]).sort();

const written = (on: Pick<Database, 'update'>, keys: readonly Key[]) =>
  on
    .update(payment)
    .set({
      ...Object.fromEntries(keys.map(key => [key, slot(payment[key], key)])),
      version: sql`${payment.version} + 1`,
    })
    .where(eq(payment.id, sql.placeholder('id')))
    .returning();

const amendedBy = statements(written);

/** The row and its history are one statement. */
const movedBy = statements((on, keys: readonly Key[]) => {
  const line = {
    paymentId: slot(paymentTransition.paymentId, 'id'),
    ...slots(paymentTransition, ['from', 'to', 'because', 'at']),
  };
  const told = on.$with('told').as(on.insert(paymentTransition).values(line).returning({ seq: paymentTransition.seq }));
  return written(on.with(told), keys);
});

/** Nothing is left to wait for once the money is here or the payment is over. */
function sweepAfter({ state, createdAt, changedAt, captureBefore }: Payment, now: Date): Date | null {
  if (isClosed(state) || isCaptured(state)) return null;
  // A press of the button begins the looks anew: what came of it is wanted soon, however old the payment is.
  const next = nextSweep(state === 'capturing' || awaitsCard(state) ? changedAt : createdAt, now);
  const deadline = state === 'held' && captureBefore ? holdDeadline(captureBefore) : next;
  // A lapsed deadline stays in the past and would be due at once for ever; the next round is soon enough.
  return deadline > now && deadline < next ? deadline : next;
}

/** Two hours before the authorization lapses nobody can be asked any more: it is given back, never left to lapse. */
export const holdDeadline = (captureBefore: Date): Date => later(captureBefore, -2 * HOUR);
