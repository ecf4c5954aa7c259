import { CARDS } from './fixtures/cards.ts';
import type { Shopper } from './fixtures/shopper.ts';
import type { Store } from './fixtures/store.ts';
import type { StripeReader } from './fixtures/stripe.ts';
import { expect, test } from './fixtures/test.ts';

/** Cards that a bank declines, with what the buyer reads. Lost and stolen read like any other decline. */
const DECLINES: [card: string, reason: keyof typeof CARDS, title: string][] = [
  ['a card that the bank declines', 'declined', 'Your bank declined this card'],
  ['a card without enough money', 'insufficientFunds', 'There is not enough money on this card'],
  ['a lost card', 'lost', 'Your bank declined this card'],
  ['a stolen card', 'stolen', 'Your bank declined this card'],
  ['an expired card', 'expired', 'This card has expired'],
  ['a wrong security code', 'wrongCvc', 'The security code does not match'],
  ['a bank that cannot answer', 'processingError', 'Your bank could not answer just now'],
  ['a card over its limit', 'velocity', 'This card has reached its limit'],
];

/** Tries a card and reads what the page says of it. */
async function triedInVain(shopper: Shopper, number: string, title: string): Promise<void> {
  await shopper.giveCard(number);
  await shopper.pay();
  const told = shopper.page.getByRole('alert').filter({ hasText: title });
  await expect(told).toContainText('Nothing was charged');
  await expect(told.locator('xpath=..'), 'a reader is taken there').toBeFocused();
  await expect(told).not.toContainText(/lost|stolen|fraud|decline_code|card_declined/i);
}

/** What was typed before the card is still there. */
async function nothingIsLost({ page, person }: Shopper): Promise<void> {
  await expect(page.getByRole('region', { name: 'Contact' })).toContainText(person.email);
  const delivery = page.getByRole('region', { name: 'Delivery' });
  await expect(delivery).toContainText(person.name);
  await expect(delivery).toContainText(`${person.address.postalCode} ${person.address.city}`);
}

/** The second card pays, on the very payment that was declined before; each try is a charge of its own at Stripe. */
async function paysInTheEnd(shopper: Shopper, store: Store, stripe: StripeReader, declined: number): Promise<void> {
  const [before] = await store.orders(shopper.person.email);
  const [tried] = await store.payments(before?.id ?? '');
  await shopper.giveCard(CARDS.good);
  await shopper.pay();
  await shopper.orderPage();
  const { id, totalMinor } = await store.order(shopper.person.email, 'paid');
  const intents = await stripe.intentsOf(id);
  expect(intents).toMatchObject([{ id: tried?.intentId, status: 'succeeded', amount_received: totalMinor }]);
  const charges = await stripe.charges(intents[0]?.id ?? '');
  expect(charges.filter(({ captured }) => captured)).toHaveLength(1);
  expect(charges.filter(({ status }) => status === 'failed')).toHaveLength(declined);
}

for (const [first, second] of [0, 2, 4, 6].map(index => DECLINES.slice(index, index + 2)))
  if (first && second)
    test(`${first[0]}, then ${second[0]}: told in words, and another card pays`, async ({ shopper, store, stripe }) => {
      await shopper.reachPayment();
      for (const [, reason, title] of [first, second]) {
        await triedInVain(shopper, CARDS[reason], title);
        await nothingIsLost(shopper);
      }
      await paysInTheEnd(shopper, store, stripe, 2);
    });

test('a slip of the finger is told beside the field, before anything is sent', async ({ shopper, store }) => {
  await shopper.reachPayment();
  const placed: string[] = [];
  shopper.page.on('request', request => request.url().endsWith('/place') && placed.push(request.url()));
  for (const [number, details, says] of [
    ['4242424242424241', {}, 'Your card number is invalid.'],
    [CARDS.good, { expiry: '1220' }, /expiration (date|year) is in the past/i],
    [CARDS.good, { cvc: '73' }, /security code is incomplete/i],
  ] as const) {
    await shopper.giveCard(number, details);
    await shopper.pay();
    await expect(shopper.cardFrame.getByRole('alert').filter({ hasText: says })).toBeVisible();
    await expect(shopper.page.getByRole('alert').filter({ hasText: 'Nothing was sent yet.' })).toBeVisible();
  }
  expect(placed).toEqual([]);
  expect(await store.orders(shopper.person.email)).toEqual([]);
});

test('a card that Stripe takes for stolen is refused, and nothing is charged', async ({ shopper, store, stripe }) => {
  await shopper.reachPayment();
  await shopper.giveCard(CARDS.highestRisk);
  await shopper.pay();
  const told = shopper.page.getByRole('alert').filter({ hasText: /We cannot take this payment|declined this card/ });
  await expect(told).toContainText('Nothing was charged');
  await expect(told).not.toContainText(/risk|radar|rule|fraud/i);
  const [order] = await store.orders(shopper.person.email);
  for (const { amount_received, status } of await stripe.intentsOf(order?.id ?? ''))
    expect([amount_received, status === 'requires_capture']).toEqual([0, false]);
});

test('after five declined cards the order says clearly that it stops here; another card buys it anew', async ({
  shopper,
  store,
  stripe,
}) => {
  await shopper.reachPayment();
  const cards = ['declined', 'insufficientFunds', 'expired', 'processingError', 'declined'] as const;
  for (const [index, reason] of cards.entries()) {
    const title = DECLINES.find(([, known]) => known === reason)?.[2] ?? '';
    await triedInVain(shopper, CARDS[reason], title);
    const alert = shopper.page.getByRole('main').getByRole('alert');
    if (index === 2) await expect(alert).toContainText('You can try twice more.');
    if (index === 3) await expect(alert).toContainText('You can try once more.');
  }
  await expect(shopper.page.getByRole('main').getByRole('alert')).toContainText(
    'To protect your card we stop here for now.',
  );
  const order = await store.order(shopper.person.email, 'payment_failed');
  const [intent] = await stripe.intentsOf(order.id);
  expect(intent).toMatchObject({ status: 'canceled', amount_received: 0 });
  expect(await stripe.charges(intent?.id ?? '')).toHaveLength(5);

  await shopper.giveCard(CARDS.good);
  await shopper.pay();
  await shopper.orderPage();
  const [stopped, fresh] = await store.orders(shopper.person.email);
  expect([stopped?.status, fresh?.status]).toEqual(['payment_failed', 'paid']);
  expect(await stripe.intentsOf(order.id)).toMatchObject([{ status: 'canceled', amount_received: 0 }]);
});
