import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, guest } from '#lib/access/index.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { askStripe } from '#lib/payments/ada-pays.fixture.ts';
import { keepsCard, signedIn, tokenOfSavedCard, typedToken } from '#lib/payments/customers/ada-keeps-cards.fixture.ts';
import { customerOf, customerSession, savedCards } from '#lib/payments/index.ts';
import { payment } from '#lib/payments/schema.ts';
import { riskEvaluation } from '#lib/risk/schema.ts';
import { begin, type Checkout, quoteFor, tideTableInOak, tokenOf } from './ada-checkout.fixture.ts';
import { placeOrder, SignedOut, syncCheckout } from './index.ts';

let oak = '';
beforeAll(async () => {
  oak = await tideTableInOak(60);
});
afterAll(closeDatabase);

async function press(actor: Actor, { cartId, quote }: Checkout, confirmationToken: string, account?: string) {
  const client = { ip: '192.0.2.1', userAgent: 'test', device: null };
  const shown = { quoteId: quote.id, expectedTotalMinor: quote.totalMinor ?? 0 };
  return placeOrder(
    actor,
    { cartId, ...shown, confirmationToken, attemptId: randomUUID(), account, client },
    new Date(),
  );
}

const ordersOf = (cartId: string) =>
  db()
    .select({ accountId: salesOrder.accountId, status: salesOrder.status, customer: payment.stripeCustomerId })
    .from(salesOrder)
    .leftJoin(payment, eq(payment.orderId, salesOrder.id))
    .where(eq(salesOrder.cartId, cartId))
    .orderBy(salesOrder.placedAt);

test('an order of somebody signed in is theirs, here and at Stripe', async () => {
  const ada = await signedIn('ada');
  await customerSession(ada, new Date());
  const customer = await customerOf(db(), ada);
  const checkout = await begin(oak);
  expect(await press(ada, checkout, await tokenOf('pm_card_visa'))).toMatchObject({ kind: 'paid' });
  expect(await ordersOf(checkout.cartId)).toEqual([{ accountId: ada.accountId, status: 'paid', customer }]);
});

test('an order of a guest is nobody’s, and so is its payment', async () => {
  const checkout = await begin(oak);
  await press(guest, checkout, await tokenOf('pm_card_visa'));
  expect(await ordersOf(checkout.cartId)).toEqual([{ accountId: null, status: 'paid', customer: null }]);
});

test('a saved card pays, and where its bank asks, it pays after that', async () => {
  const ada = await signedIn('ada');
  const visa = await keepsCard(ada);
  expect(await press(ada, await begin(oak), await tokenOfSavedCard(ada, visa))).toMatchObject({ kind: 'paid' });
  const asks = await keepsCard(ada, 'pm_card_authenticationRequired');
  const checkout = await begin(oak);
  const asked = await press(ada, checkout, await tokenOfSavedCard(ada, asks));
  const secret = asked.kind === 'requires_action' ? asked.clientSecret : '';
  const intent = secret.split('_secret_')[0];
  await askStripe(`/v1/payment_intents/${intent}/_3ds`, { client_secret: secret, outcome: 'authorize' });
  expect(await syncCheckout(checkout.cartId)).toMatchObject({ kind: 'paid' });
});

test.each(['with cards of their own', 'as a guest'])('mallory does not pay with ada’s saved card, %s', async how => {
  const [ada, mallory] = [await signedIn('ada'), await signedIn('mallory')];
  const card = await keepsCard(ada);
  await keepsCard(mallory);
  const checkout = await begin(oak);
  const actor = how === 'as a guest' ? guest : mallory;
  expect(await press(actor, checkout, await tokenOfSavedCard(ada, card))).toMatchObject({ kind: 'blocked' });
  const [held] = await db()
    .select({ id: payment.id, intent: payment.stripePaymentIntentId })
    .from(payment)
    .innerJoin(salesOrder, eq(salesOrder.id, payment.orderId))
    .where(eq(salesOrder.cartId, checkout.cartId));
  expect(held?.intent).toBeNull();
  const [verdict] = await db()
    .select({ hits: riskEvaluation.hits })
    .from(riskEvaluation)
    .where(eq(riskEvaluation.paymentId, held?.id ?? ''));
  expect(JSON.stringify(verdict?.hits)).toContain('reused-or-foreign-token');
});

test('who signs in after a declined card gets an order of their own, and pays once', async () => {
  const ada = await signedIn('ada');
  const checkout = await begin(oak);
  expect(await press(guest, checkout, await tokenOf('pm_card_chargeCustomerFail'))).toMatchObject({ kind: 'declined' });
  const card = await keepsCard(ada);
  expect(await press(ada, checkout, await tokenOfSavedCard(ada, card))).toMatchObject({ kind: 'paid' });
  const customer = await customerOf(db(), ada);
  expect(await ordersOf(checkout.cartId)).toEqual([
    { accountId: null, status: 'canceled', customer: null },
    { accountId: ada.accountId, status: 'paid', customer },
  ]);
});

test('whose session ended while the page was open is told so, and nothing is written', async () => {
  const [ada, mallory] = [await signedIn('ada'), await signedIn('mallory')];
  const checkout = await begin(oak);
  const token = await tokenOfSavedCard(ada, await keepsCard(ada));
  for (const actor of [guest, mallory])
    await expect(press(actor, checkout, token, ada.accountId)).rejects.toThrow(SignedOut);
  expect(await ordersOf(checkout.cartId)).toEqual([]);
  expect(await press(ada, checkout, token, ada.accountId)).toMatchObject({ kind: 'paid' });
});

test('a card is not kept because another one was to be kept', async () => {
  const ada = await signedIn('ada');
  await customerSession(ada, new Date());
  const checkout = await begin(oak);
  const wanted = await typedToken('4000000000000002', true);
  expect(await press(ada, checkout, wanted)).toMatchObject({ kind: 'declined' });
  expect(await press(ada, checkout, await typedToken('4242424242424242', false))).toMatchObject({ kind: 'paid' });
  expect(await savedCards(ada, new Date())).toEqual([]);
  await press(ada, await begin(oak), await typedToken('4242424242424242', true));
  expect(await savedCards(ada, new Date())).toMatchObject([{ last4: '4242' }]);
});

test('what a guest has bought is not bought again by signing in and pressing once more', async () => {
  const ada = await signedIn('ada');
  const checkout = await begin(oak);
  await press(guest, checkout, await tokenOf('pm_card_visa'));
  expect(await press(ada, checkout, await tokenOf('pm_card_visa'))).toMatchObject({ kind: 'paid' });
  expect(await ordersOf(checkout.cartId)).toHaveLength(1);
});

test('a customer that was deleted at Stripe after the page was drawn keeps nobody from paying', async () => {
  const ada = await signedIn('ada');
  await customerSession(ada, new Date());
  const { apiUrl, secretKey } = config().stripe;
  const gone = new URL(`/v1/customers/${await customerOf(db(), ada)}`, apiUrl);
  await fetch(gone, { method: 'DELETE', headers: { authorization: `Bearer ${secretKey}` } });
  const checkout = await begin(oak);
  expect(await press(ada, checkout, await tokenOf('pm_card_visa'))).toMatchObject({ kind: 'unavailable' });
  const again = { ...checkout, quote: await quoteFor(checkout.cartId) };
  expect(await press(ada, again, await tokenOf('pm_card_visa'))).toMatchObject({ kind: 'paid' });
  expect(await ordersOf(checkout.cartId)).toMatchObject([{ accountId: ada.accountId, customer: null }]);
});
