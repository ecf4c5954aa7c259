import { Buyer } from '../scripts/chaos/buyer.ts';
import { gateTrouble } from '../scripts/chaos/gate-trouble.ts';
import { CARDS } from './fixtures/cards.ts';
import { environment } from './fixtures/environment.ts';
import type { Mailbox } from './fixtures/mailbox.ts';
import type { Store } from './fixtures/store.ts';
import type { StripeReader } from './fixtures/stripe.ts';
import { expect, test } from './fixtures/test.ts';

/** A print that no other file buys or changes. */
const PRINT = 'pear-interrupted';
const [FIRST = '', SECOND = ''] = environment.webUrls;
const places = {
  shopUrl: environment.shopUrl,
  stripeUrl: environment.stripeUrl,
  publishableKey: environment.stripePublishableKey,
};

/** The text of a page as one web server gives it to somebody who holds no cookie. */
const pageAt = async (web: string, path: string) =>
  String((await new Buyer(places).ask('GET', path, undefined, web)).body.text);

/** A buyer with one print in the cart and the card typed, at one web server or at whichever the balancer picks. */
async function readyToPay(store: Store, web?: string) {
  const buyer = new Buyer(places);
  expect((await buyer.fill((await store.firstVariant(PRINT)).id, 1, web)).status).toBe(200);
  return { buyer, press: await buyer.press(await buyer.quote(web), CARDS.good) };
}
type Ready = Awaited<ReturnType<typeof readyToPay>>;

/** What the buyer does when the answer was lost: asks what became of it, and else sends the same press again. */
async function settle({ buyer, press }: Ready): Promise<void> {
  const paid = async () => {
    const known = await buyer.sync().catch(() => undefined);
    if (known?.body.kind === 'paid') return 'paid';
    return (await buyer.place(press).catch(() => undefined))?.body.kind;
  };
  await expect.poll(paid, { timeout: 20_000 }).toBe('paid');
}

/** One order, one payment, one word of each gate, one charge, one receipt. */
async function boughtOnce(email: string, store: Store, stripe: StripeReader, mailbox: Mailbox): Promise<void> {
  const { id, totalMinor } = await store.order(email, 'paid');
  const intents = await stripe.intentsOf(id);
  expect(intents).toMatchObject([{ status: 'succeeded', amount: totalMinor, amount_received: totalMinor }]);
  expect(await stripe.charges(intents[0]?.id ?? '')).toMatchObject([{ status: 'succeeded', captured: true }]);
  await mailbox.one(email, /receipt/);
  expect(await gateTrouble(store.sql)).toEqual([]);
}

test('a price that changes is on the pages of both web servers within a second', async ({ store }) => {
  const path = `/prints/${PRINT}`;
  const shown = ({ priceMinor }: { priceMinor: number }) => `€${(priceMinor / 100).toFixed(2)}`;
  const before = shown(await store.firstVariant(PRINT));
  for (const web of [FIRST, SECOND]) expect(await pageAt(web, path)).toContain(before);
  await store.changePrice(PRINT, 377);
  const after = shown(await store.firstVariant(PRINT));
  expect(after).not.toBe(before);
  await Promise.all(
    [FIRST, SECOND].map(web =>
      expect.poll(() => pageAt(web, path), { timeout: 1_000, intervals: [50] }).toContain(after),
    ),
  );
});

test('a cart that was filled at one web server is the same at the other', async ({ store }) => {
  const buyer = new Buyer(places);
  const { id } = await store.firstVariant(PRINT);
  expect((await buyer.fill(id, 1, FIRST)).status).toBe(200);
  const seen = async (web: string) => (await buyer.ask('GET', '/api/cart', undefined, web)).body.lines;
  expect(await seen(SECOND)).toMatchObject([{ variantId: id, quantity: 1 }]);
  await buyer.fill(id, 2, SECOND);
  expect(await seen(FIRST)).toMatchObject([{ variantId: id, quantity: 2 }]);
});

for (const [name, web] of [
  ['web-1', FIRST],
  ['web-2', SECOND],
] as const)
  test(`${name}, killed while it takes a payment, loses nothing: the other one finishes it`, async ({
    store,
    stripe,
    mailbox,
    fleet,
  }) => {
    const ready = await readyToPay(store, web);
    const answer = ready.buyer.place(ready.press, web).catch(() => undefined);
    await expect.poll(() => store.presses(ready.buyer.email), { intervals: [2] }).toBe(1);
    await fleet.kill(name);
    await answer;
    await settle(ready);
    await fleet.revive(name);
    await boughtOnce(ready.buyer.email, store, stripe, mailbox);
  });

for (const name of ['worker-1', 'worker-2'])
  test(`${name}, killed while payments are taken, loses nothing: the other one does its jobs`, async ({
    store,
    stripe,
    mailbox,
    fleet,
  }) => {
    const buyers = await Promise.all([1, 2, 3].map(() => readyToPay(store)));
    const placed = Promise.all(buyers.map(({ buyer, press }) => buyer.place(press)));
    await expect.poll(() => store.presses(buyers[0]?.buyer.email ?? ''), { intervals: [2] }).toBe(1);
    await fleet.kill(name);
    for (const { body } of await placed) expect(body.kind).toBe('paid');
    for (const { buyer } of buyers) await boughtOnce(buyer.email, store, stripe, mailbox);
  });

test('both web servers are killed one after the other while a browser waits: it finds its order by itself', async ({
  shopper,
  store,
  stripe,
  mailbox,
  fleet,
  watch,
}) => {
  watch.expect(/Failed to load resource|ERR_/);
  await shopper.reachPayment(PRINT);
  await shopper.giveCard(CARDS.needsAuthentication);
  await shopper.pay();
  await shopper.challenge.locator('#test-source-authorize-3ds').waitFor();
  await fleet.kill('web-1');
  await shopper.authenticate('complete');
  await fleet.revive('web-1');
  await fleet.kill('web-2');
  await shopper.orderPage();
  await fleet.revive('web-2');
  await boughtOnce(shopper.person.email, store, stripe, mailbox);
});
