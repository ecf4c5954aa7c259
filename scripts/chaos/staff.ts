import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type postgres from 'postgres';
import { systemActor } from '#lib/access/index.ts';
import { declineHold, refundPayment, releaseHold } from '#lib/payments/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { again } from './again.ts';
import type { Sources } from './books.ts';
import type { Chance } from './chance.ts';

/** Grace decides and refunds while everything breaks. */
const GRACE = systemActor('chaos', 'payments.release', 'payments.decline', 'payments.refund');
const NOTE = 'She asked for it back on the telephone.';

export type Errand = { atMs: number; amount: number; whose: 'ours' | 'stripe’s' };
type Refundable = { paymentId: string; intentId: string; leftMinor: number };

/** Sends a part of an older payment back, from the shop or from Stripe’s side. Answers whether there was one. */
export async function refundSome(sources: Sources, { atMs, amount, whose }: Errand, nth: number): Promise<boolean> {
  await wait(atMs);
  const found = await again(() => oldPayment(sources.sql, nth));
  if (!found) return false;
  const refundId = randomUUID();
  const amountMinor = Math.max(1, Math.min(found.leftMinor, Math.round(found.leftMinor * amount)));
  if (whose === 'ours') return (await refused(() => refundHere(found.paymentId, refundId, amountMinor))) === undefined;
  await again(() => refundAtStripe(sources, found.intentId, refundId, amountMinor));
  return true;
}

/** Decides on every payment that waits for a person, and answers how many there were. */
export async function decideHeld({ sql }: Sources, chance: Chance): Promise<number> {
  const held = await again(() => sql<{ id: string }[]>`select id from payment where state = 'held' order by id`);
  for (const { id: paymentId } of held) {
    const decide = chance.next() < 0.5 ? releaseHold : declineHold;
    await refused(() => decide(GRACE, { paymentId, reason: NOTE }, new Date()));
  }
  return held.length;
}

async function refundHere(paymentId: string, refundId: string, amountMinor: number): Promise<void> {
  const wanted = { paymentId, refundId, amountMinor, reason: 'requested_by_customer', note: NOTE } as const;
  await refundPayment(GRACE, wanted, new Date());
}

/** Does it, again while the database is away; a refusal is an answer, and is told. */
const refused = (work: () => Promise<unknown>): Promise<Refusal | undefined> =>
  again(() =>
    work().then(
      () => undefined,
      error => {
        if (error instanceof Refusal) return error;
        throw error;
      },
    ),
  );

async function oldPayment(sql: postgres.Sql, nth: number): Promise<Refundable | undefined> {
  const rows = await sql<Refundable[]>`
    select id as "paymentId", stripe_payment_intent_id as "intentId",
      (amount_received_minor - amount_refunded_minor)::int as "leftMinor"
    from payment where state in ('captured', 'partially_refunded')
    order by created_at desc limit 40`;
  return rows[nth % Math.max(rows.length, 1)];
}

async function refundAtStripe({ stripeUrl, secretKey }: Sources, intent: string, key: string, amount: number) {
  const answer = await fetch(`${stripeUrl}/v1/refunds`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'idempotency-key': key },
    body: new URLSearchParams({ payment_intent: intent, amount: String(amount) }),
  });
  // 400: another refund of the same payment was faster, and less is left.
  if (!answer.ok && answer.status !== 400) throw new Error(`Stripe answers ${answer.status} to a refund.`);
}
