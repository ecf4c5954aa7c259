import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, type Method, recordProof } from '#lib/access/index.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { Somebody } from '#lib/identity/factors/somebody.fixture.ts';
import { askStripe, runJobs } from '#lib/payments/ada-pays.fixture.ts';
import { syncPayment } from '#lib/payments/index.ts';
import { payment, paymentAttempt } from '#lib/payments/schema.ts';
import { buildRuleset, liveRuleset } from '#lib/risk/index.ts';
import { riskEvaluation, riskRuleset } from '#lib/risk/schema.ts';
import { begin, intentsOf, tideTableInOak, tokenOf } from './ada-checkout.fixture.ts';
import { goOn, placeOrder, syncCheckout } from './index.ts';

let oak = '';
beforeAll(async () => {
  oak = await tideTableInOak(40);
  // Whoever buys two is challenged.
  const { version } = await transaction(liveRuleset);
  const { rules, bands } = buildRuleset();
  const two = {
    ...rules['quantity-outlier'],
    limits: { from: 2 },
    actions: { hit: { outcome: 'challenge', score: 0 } },
  };
  const row = { version: version + 1, rules: { rules: { ...rules, 'quantity-outlier': two }, bands } };
  const by = { createdBy: 'account:grace', publishedBy: 'account:grace', approvedBy: 'account:olive' };
  await db().update(riskRuleset).set({ status: 'retired' }).where(eq(riskRuleset.version, version));
  await db()
    .insert(riskRuleset)
    .values({ ...row, ...by, status: 'live' });
});
afterAll(closeDatabase);

/** Ada, signed in, presses pay for two prints. The same press can be sent again. */
async function adaPresses(card = 'pm_card_threeDSecure2Required') {
  const now = new Date();
  const ada = await Somebody.customer(now);
  const actor = await ada.signsIn(now);
  const { cartId, quote } = await begin(oak, 2);
  const input = {
    ...{ cartId, quoteId: quote.id, expectedTotalMinor: quote.totalMinor ?? 0, attemptId: randomUUID() },
    confirmationToken: await tokenOf(card),
    client: { ip: '192.0.2.1', userAgent: 'test', device: null },
  };
  const press = (change: Partial<typeof input> = {}) => placeOrder(actor, { ...input, ...change }, new Date());
  const answer = await press();
  const [row] = await db().select().from(payment).orderBy(desc(payment.id)).limit(1);
  if (!row) throw new Error('no payment');
  return { actor, cartId, quote, answer, press, paymentId: row.id, orderId: row.orderId };
}

const proves = (actor: Actor, paymentId: string, method: Method = 'passkey', now = new Date()) =>
  transaction(tx =>
    recordProof(
      tx,
      { sessionId: actor.session?.id ?? '', action: 'checkout.go-on', object: `payment:${paymentId}`, method },
      now,
    ),
  );
const attempts = (paymentId: string) =>
  db().select().from(paymentAttempt).where(eq(paymentAttempt.paymentId, paymentId)).orderBy(paymentAttempt.createdAt);
const looks = (paymentId: string) => db().$count(riskEvaluation, eq(riskEvaluation.paymentId, paymentId));
const passes3ds = async (secret: string) =>
  askStripe(`/v1/payment_intents/${secret.split('_secret_')[0]}/_3ds`, { client_secret: secret, outcome: 'authorize' });

test('an account holder who is challenged proves who they are before the card is asked, then the same press goes on', async () => {
  const { actor, cartId, answer, press, paymentId, orderId } = await adaPresses();
  expect(answer).toMatchObject({ kind: 'prove', proof: { object: `payment:${paymentId}`, by: 'factor' } });
  expect(await intentsOf(orderId)).toBe(0);
  // Sent again, reloaded, looked at by a webhook or the sweep: it waits.
  for (const again of [await press(), await syncCheckout(cartId), await syncPayment(paymentId, 'sweep')])
    expect(again).toMatchObject({ kind: 'prove' });
  await expect(goOn(actor, { cartId }, new Date())).rejects.toMatchObject({ code: 'step_up_required' });
  await proves(actor, paymentId);
  const asked = await goOn(actor, { cartId }, new Date());
  expect(asked).toMatchObject({ kind: 'requires_action' });
  if (asked.kind === 'requires_action') await passes3ds(asked.clientSecret);
  expect(await syncCheckout(cartId)).toMatchObject({ kind: 'paid' });
  expect(await attempts(paymentId)).toMatchObject([{ outcome: 'authorized', provedBy: 'passkey' }]);
  expect(await looks(paymentId)).toBe(2);
  expect(await intentsOf(orderId)).toBe(1);
});

test('a password, a proof of somebody else or of another payment, and one of before do not count', async () => {
  const [ada, other] = [await adaPresses(), await adaPresses()];
  const tries: [Actor, string, Method, Date][] = [
    [ada.actor, ada.paymentId, 'password', new Date()],
    [ada.actor, other.paymentId, 'passkey', new Date()],
    [ada.actor, ada.paymentId, 'passkey', later(new Date(), -6 * MINUTE)],
  ];
  for (const [actor, object, method, at] of tries) {
    await proves(actor, object, method, at);
    await expect(goOn(ada.actor, { cartId: ada.cartId }, new Date())).rejects.toMatchObject({ status: 403 });
  }
  await proves(other.actor, ada.paymentId);
  await expect(goOn(other.actor, { cartId: ada.cartId }, new Date())).rejects.toMatchObject({ code: 'signed_out' });
  expect(await intentsOf(ada.orderId)).toBe(0);
});

test('proved in many tabs at once is one confirmation', async () => {
  const { actor, cartId, paymentId, orderId } = await adaPresses();
  await proves(actor, paymentId, 'mail');
  const all = await Promise.all(Array.from({ length: 10 }, () => goOn(actor, { cartId }, new Date())));
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['requires_action']));
  expect(await intentsOf(orderId)).toBe(1);
  expect(await attempts(paymentId)).toMatchObject([{ provedBy: 'mail' }]);
});

test('pressed again instead, the newer press is what is proved, for the same order', async () => {
  const { actor, cartId, press, paymentId, orderId } = await adaPresses();
  const newer = { attemptId: randomUUID(), confirmationToken: await tokenOf('pm_card_visa') };
  expect(await press(newer)).toMatchObject({ kind: 'prove' });
  await proves(actor, paymentId);
  // Visa's plain test card cannot do 3-D Secure, which was demanded: held, and a person looks.
  expect(await goOn(actor, { cartId }, new Date())).toMatchObject({ kind: 'held' });
  expect(await attempts(paymentId)).toMatchObject([{ outcome: 'canceled' }, { outcome: 'authorized' }]);
  expect(await intentsOf(orderId)).toBe(1);
});

test('that nobody proves ends with its order like any other that was left', async () => {
  const { cartId, paymentId, orderId } = await adaPresses();
  expect(await syncPayment(paymentId, 'sweep', later(new Date(), 31 * MINUTE))).toEqual({ kind: 'canceled' });
  await runJobs();
  expect(await attempts(paymentId)).toMatchObject([{ outcome: 'canceled' }]);
  expect(await syncCheckout(cartId)).toMatchObject({ kind: 'canceled' });
  expect(await intentsOf(orderId)).toBe(0);
});
