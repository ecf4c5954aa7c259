// Keeps the clause: data-encryption.
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { holdsCard } from './fixtures/card-search.ts';
import { CARDS } from './fixtures/cards.ts';
import { environment } from './fixtures/environment.ts';
import type { Shopper } from './fixtures/shopper.ts';
import { test as base, expect } from './fixtures/test.ts';
import { Traces } from './fixtures/traces.ts';

const test = base.extend<{ traces: Traces }>({
  traces: async ({ context, store }, use) => use(new Traces(context, store)),
});

/** A code of its own, so that nothing else in the shop happens to be called so. */
const card = (number: string) => ({ number, cvc: '907' });

async function type(shopper: Shopper, number: string): Promise<void> {
  await shopper.giveCard(number, card(number));
}

/** Stripe got it, nobody else did. */
async function onlyStripeKnows(traces: Traces, number: string): Promise<void> {
  expect(await traces.reachedStripe(card(number)), 'Stripe was sent the card').toBe(true);
  expect(await traces.of(card(number)), 'where else the card is').toEqual([]);
}

test('a card that pays leaves no trace of its number outside Stripe', async ({ traces, shopper, mailbox }) => {
  await shopper.reachPayment();
  await type(shopper, CARDS.good);
  await shopper.pay();
  await shopper.orderPage();
  await mailbox.one(shopper.person.email, /receipt/);
  await onlyStripeKnows(traces, CARDS.good);
});

test('a card whose bank asks first leaves no trace of its number outside Stripe', async ({
  traces,
  shopper,
  mailbox,
}) => {
  await shopper.reachPayment();
  await type(shopper, CARDS.needsAuthentication);
  await shopper.pay();
  await shopper.authenticate('complete');
  await shopper.orderPage();
  await mailbox.one(shopper.person.email, /receipt/);
  await onlyStripeKnows(traces, CARDS.needsAuthentication);
});

test('a declined card, and the one that paid after it, leave no trace of their numbers outside Stripe', async ({
  traces,
  shopper,
  mailbox,
}) => {
  await shopper.reachPayment();
  await type(shopper, CARDS.insufficientFunds);
  await shopper.pay();
  await shopper.page.getByText('There is not enough money on this card').waitFor();
  await onlyStripeKnows(traces, CARDS.insufficientFunds);
  await type(shopper, CARDS.good);
  await shopper.pay();
  await shopper.orderPage();
  await mailbox.one(shopper.person.email, /receipt/);
  await onlyStripeKnows(traces, CARDS.good);
  await onlyStripeKnows(traces, CARDS.insufficientFunds);
});

test.describe('the search for the number can fail', () => {
  const lost = card('5555555555554444');

  test('a number that is typed where names and words go is found in what was sent, and is kept nowhere', async ({
    traces,
    shopper,
    page,
    watch,
  }) => {
    watch.expect(/status of 4\d\d/);
    await shopper.addToCart();
    await page.goto('/checkout');
    await shopper.giveContact();
    const refused = page.waitForResponse(answer => answer.url().endsWith('/quote') && answer.status() >= 400);
    const frame = shopper.addressFrame;
    await frame.locator('[name=country]').selectOption('DE');
    await frame.locator('[name=addressLine1]').fill('Torstraße 1');
    await frame.locator('[name=locality]').fill('Berlin');
    await frame.locator('[name=postalCode]').fill('10119');
    await frame.locator('[name=name]').pressSequentially('5555 5555 5555 4444');
    await refused;
    await page.goto('/prints?q=5555-5555-5555-4444');
    const found = await traces.of(lost);
    expect(found).toContainEqual(expect.stringMatching(/^request POST .*\/api\/checkout\/quote$/));
    expect(found).toContainEqual(expect.stringMatching(/^request GET .*\/prints\?q=/));
    expect(found.filter(where => !where.startsWith('request'))).toEqual([]);
  });

  test('a number in a row, in a log line or in a mail is found', async ({ traces, store, mailbox }) => {
    const log = join(environment.logFolder, 'scratch.log');
    await store.sql`create table scratch (id int, note jsonb)`;
    try {
      await store.sql`insert into scratch values (1, ${store.sql.json({ note: ['paid with 5555 5555 5555 4444'] })})`;
      await appendFile(log, '{"msg":"charging 5555-5555-5555-4444"}\n');
      await mailbox.deliver('scratch@example.test', 'Scratch', 'Your card 5555555555554444 was charged.');
      await expect
        .poll(async () => (await traces.of(lost)).sort())
        .toEqual(['log scratch.log', 'mail “Scratch”', 'table public.scratch']);
    } finally {
      await store.sql`drop table scratch`;
      await rm(log, { force: true });
      await mailbox.forget('scratch@example.test');
    }
    expect(await traces.of(lost)).toEqual([]);
  });

  test('a card is found however it is written, and what only looks like one is not', () => {
    for (const [how, text] of WRITTEN) expect(holdsCard(text, lost), how).toBe(true);
    for (const text of HARMLESS) expect(holdsCard(text, lost), text).toBe(false);
  });
});

const WRITTEN = [
  ['in one piece', 'x5555555555554444y'],
  ['in fours', 'card 5555 5555 5555 4444'],
  ['with dashes', '5555-5555-5555-4444'],
  ['one digit each', JSON.stringify([...'5555555555554444'])],
  ['escaped in an address', '/prints?q=5555%205555%205555%204444'],
  ['in full-width digits', '5555555555554444'.replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))],
  ['in base64', Buffer.from('{"n":"5555555555554444"}').toString('base64')],
  ['in fours in base64', Buffer.from('n=5555 5555 5555 4444&').toString('base64')],
  ['in hexadecimal', Buffer.from('x5555555555554444').toString('hex')],
  ['by its code in a form', 'number=x&cvc=907&next=1'],
  ['by its code as a value', '{"code":"907"}'],
  ['by its code beside the last digits', 'Mastercard 4444, 907'],
] as const;
const HARMLESS = ['Mastercard •••• 4444', '{"ms":907,"id":"5555-4444"}', 'CP-2026-000907', '55555555555544'];
