import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { isChargeable } from '#lib/money.ts';
import { adasLines, place } from '#lib/orders/ada-orders.fixture.ts';
import { adaPays, askStripe, CARDS, intentOf, paymentRow, runJobs } from '../ada-pays.fixture.ts';
import { graceRefunds, ledgerOf } from '../aftermath/after-the-sale.fixture.ts';
import { openPayment, syncPayment, viewPayment } from '../index.ts';
import { syncOrThrow } from '../sync-or-throw.ts';

// This is about sums: whose word a large refund needs is looked at elsewhere.
config().fourEyes.refundMinor = Number.MAX_SAFE_INTEGER;
afterAll(closeDatabase);

/** A paid order of `amountMinor`; the print's own price plays no part. */
async function paid(amountMinor: number, currency: string): Promise<string> {
  const orderId = await place([(await adasLines()).unframed], { now: clock.now() });
  const now = clock.now();
  const { paymentId } = await transaction(tx => openPayment(tx, { orderId, amountMinor, currency, now }));
  expect((await adaPays(CARDS.good, { orderId, paymentId })).outcome).toEqual({ kind: 'paid' });
  return paymentId;
}

/** Amounts as Stripe takes them in each of its three kinds of currency, and shares of what is left, in thousandths. */
const cases = fc.record({
  tens: fc.integer({ min: 100, max: 5_000_000 }),
  shares: fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 4 }),
});

/** Splits an amount into parts that may go back one by one, and what stays here. */
function split(amountMinor: number, currency: string, shares: readonly number[]): number[] {
  let left = amountMinor;
  return shares.flatMap(share => {
    const exact = Math.floor((left * share) / 1_000);
    const part = currency === 'kwd' ? exact - (exact % 10) : exact;
    if (!isChargeable({ minor: part, currency })) return [];
    left -= part;
    return [part];
  });
}

test.each(['jpy', 'eur', 'kwd'])(
  '2: however looks, refunds here and refunds at Stripe interleave, a ledger in %s adds up to the minor unit',
  async currency => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ tens, shares }) => {
        const amountMinor = tens * 10;
        const paymentId = await paid(amountMinor, currency);
        const parts = split(amountMinor, currency, shares);
        const atStripe = async (amount: number) =>
          askStripe('/v1/refunds', { payment_intent: await intentOf(paymentId), amount: `${amount}` }, 'dashboard');
        await Promise.all([
          ...parts.map(async (part, turn) => void (await (turn % 2 ? atStripe(part) : graceRefunds(paymentId, part)))),
          ...Array.from({ length: 4 }, () => syncPayment(paymentId, 'return')),
          ...Array.from({ length: 2 }, () => syncOrThrow(paymentId, 'webhook', clock.now(), true)),
        ]);
        await runJobs();
        await Promise.all(Array.from({ length: 4 }, () => syncOrThrow(paymentId, 'webhook', clock.now(), true)));
        const gone = parts.reduce((sum, part) => sum + part, 0);
        const row = await paymentRow(paymentId);
        expect(row).toMatchObject({ amountReceivedMinor: amountMinor, amountRefundedMinor: gone, currency });
        const ledger = await ledgerOf(paymentId);
        expect(ledger.reduce((sum, [, minor]) => sum + minor, 0)).toBe(amountMinor - gone);
        expect(ledger.map(([, minor]) => minor).sort((a, b) => a - b)).toEqual(
          [amountMinor, ...parts.map(part => -part)].sort((a, b) => a - b),
        );
        expect((await viewPayment(paymentId)).refundable.leftMinor).toBe(amountMinor - gone);
        if (gone < amountMinor)
          await expect(graceRefunds(paymentId, amountMinor - gone + 1)).rejects.toMatchObject({
            code: 'refund_too_large',
          });
      }),
      { numRuns: 2 },
    );
  },
  60_000,
);
