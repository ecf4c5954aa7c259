import { randomUUID } from 'node:crypto';
import { eq, sum } from 'drizzle-orm';
import { expect } from 'vitest';
import { clock } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { adaPays, askStripe, CARDS, intentOf, listAtStripe, paymentRow } from '../ada-pays.fixture.ts';
import { dispute, disputeEvidence, earlyFraudWarning, moneyMovement, refund } from '../aftermath/schema.ts';
import { sendEvidence } from '../aftermath/send-evidence.ts';
import { sendRefund } from '../aftermath/send-refund.ts';
import { grace, refundPayment, submitEvidence } from '../grace.fixture.ts';
import { syncPayment } from '../index.ts';
import { syncOrThrow } from '../sync-or-throw.ts';
import { type Scenario, scenario } from './scenario.fixture.ts';

type Paid = { orderId: string; paymentId: string };

/** A payment that was taken, and what then happens to it at Stripe, which we have not heard of. */
async function paidAnd(happens: (intentId: string) => Promise<unknown>): Promise<Paid> {
  const { orderId, paymentId } = await adaPays(CARDS.good);
  await happens(await intentOf(paymentId));
  return { orderId, paymentId };
}

const atStripe = (path: string, form: Record<string, string>) => askStripe(path, form, 'dashboard');
const disputed = () => paidAnd(id => atStripe(`/_sandbox/charges/${id}/dispute`, { reason: 'fraudulent' }));
const lookWhole = ({ paymentId }: Paid) => syncOrThrow(paymentId, 'webhook', clock.now(), true);

/** The payment's totals are the sums of its movements, and these are what Stripe shows. */
async function ledgerIs({ paymentId }: Paid, kinds: Record<string, number>): Promise<void> {
  const rows = await db()
    .select({ kind: moneyMovement.kind, minor: sum(moneyMovement.amountMinor).mapWith(Number) })
    .from(moneyMovement)
    .where(eq(moneyMovement.paymentId, paymentId))
    .groupBy(moneyMovement.kind);
  const { amountMinor } = await paymentRow(paymentId);
  expect(Object.fromEntries(rows.map(row => [row.kind, row.minor]))).toEqual({ capture: amountMinor, ...kinds });
}

async function refundedOnce(place: Paid, amountMinor: number): Promise<void> {
  const rows = await db().select().from(refund).where(eq(refund.paymentId, place.paymentId));
  expect(rows.map(row => [row.status, row.amountMinor])).toEqual([['succeeded', amountMinor]]);
  const listed = await listAtStripe(`/v1/refunds?payment_intent=${await intentOf(place.paymentId)}`);
  expect(listed.map(one => one.amount)).toEqual([amountMinor]);
  expect((await paymentRow(place.paymentId)).amountRefundedMinor).toBe(amountMinor);
  await ledgerIs(place, { refund: -amountMinor });
}

/** One dispute, known here, whose money is gone. */
async function disputeOf(place: Paid): Promise<typeof dispute.$inferSelect> {
  const rows = await db().select().from(dispute).where(eq(dispute.paymentId, place.paymentId));
  expect(rows).toHaveLength(1);
  const { amountMinor, disputed } = await paymentRow(place.paymentId);
  expect(disputed).toBe(true);
  await ledgerIs(place, { dispute_withdrawn: -amountMinor });
  const [row] = rows;
  if (!row) throw new Error('no dispute');
  return row;
}

/** Every call that is made after money was taken. */
export const AFTERMATH: Record<string, Scenario> = {
  'refunds.create': scenario({
    call: /^POST \/v1\/refunds$/,
    arrange: async () => {
      const { paymentId, orderId } = await adaPays(CARDS.good);
      const wanted = { paymentId, refundId: randomUUID(), amountMinor: 700 };
      const why = { reason: 'requested_by_customer', note: 'A corner was bent.' } as const;
      await refundPayment(grace, { ...wanted, ...why }, clock.now());
      return { ...wanted, orderId };
    },
    act: ({ refundId }) => sendRefund(refundId, clock.now()),
    prove: place => refundedOnce(place, 700),
  }),
  'refunds.list': scenario({
    call: /^GET \/v1\/refunds$/,
    arrange: () => paidAnd(id => atStripe('/v1/refunds', { payment_intent: id, amount: '500' })),
    act: lookWhole,
    prove: async place => {
      await lookWhole(place);
      await refundedOnce(place, 500);
    },
  }),
  'disputes.list': scenario({
    call: /^GET \/v1\/disputes$/,
    arrange: disputed,
    act: lookWhole,
    prove: async place => {
      await lookWhole(place);
      await disputeOf(place);
    },
  }),
  'disputes.update': scenario({
    call: /^POST \/v1\/disputes\/\w+$/,
    arrange: async () => {
      const place = await disputed();
      await syncPayment(place.paymentId, 'webhook');
      const evidenceId = randomUUID();
      const texts = { uncategorizedText: 'winning_evidence' };
      await submitEvidence(grace, { disputeId: (await disputeOf(place)).id, evidenceId, texts }, clock.now());
      return { ...place, evidenceId };
    },
    act: ({ evidenceId }) => sendEvidence(evidenceId, clock.now()),
    prove: async ({ evidenceId, paymentId }) => {
      const [evidence] = await db().select().from(disputeEvidence).where(eq(disputeEvidence.id, evidenceId));
      expect(evidence).toMatchObject({ refusedBecause: null });
      expect(evidence?.answeredAt).not.toBeNull();
      const [row] = await db().select().from(dispute).where(eq(dispute.paymentId, paymentId));
      expect(row?.submissions).toBe(1);
    },
  }),
  'earlyFraudWarnings.list': scenario({
    call: /^GET \/v1\/radar\/early_fraud_warnings$/,
    arrange: () => paidAnd(id => atStripe(`/_sandbox/charges/${id}/warning`, {})),
    act: lookWhole,
    prove: async place => {
      await lookWhole(place);
      const rows = await db().select().from(earlyFraudWarning).where(eq(earlyFraudWarning.paymentId, place.paymentId));
      expect(rows).toHaveLength(1);
      await ledgerIs(place, {});
    },
  }),
};
