import { afterAll, beforeAll, expect, test } from 'vitest';
import { stock } from '#lib/catalog/schema.ts';
import { clock } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { attackNow, beginAttack } from '#lib/risk/index.ts';
import { DOCUMENTED } from '../../sandbox/stripe/cards/documented.fixture.ts';
import { adaOrders, adaPays, authenticate } from './ada-pays.fixture.ts';
import { syncPayment } from './index.ts';

beforeAll(async () => {
  await adaOrders();
  await db().update(stock).set({ onHand: 1_000 });
});
afterAll(closeDatabase);

/**
 * Where a payment ends by each card that docs.stripe.com/testing has about fraud, checks and 3-D Secure: in calm, and
 * where the first gate demands authentication. `challenged` stands for a check of the bank on the way.
 */
const ENDS: Record<string, readonly [calm: string, demanded?: string]> = {
  '4100000000000019': ['declined'],
  '4000000000004954': ['declined'],
  '4000008400000407': ['declined'],
  '4000008400000159': ['declined'],
  '4000008400001017': ['declined'],
  '4001858821843804': ['declined'],
  '4000000000009235': ['held', 'held'],
  '4000000000000101': ['blocked', 'blocked'],
  '4000000000000036': ['paid', 'held'],
  '4000058400307872': ['blocked'],
  '4000058400306072': ['held'],
  '4000000000000028': ['paid'],
  '4000000000000010': ['held'],
  '4000000000000044': ['paid'],
  '4000000000001208': ['paid'],
  '4000000000003725': ['paid'],
  '4000000000003220': ['challenged, paid', 'challenged, paid'],
  '4000008400000027': ['challenged, paid', 'challenged, paid'],
  '4000008400001629': ['challenged, declined', 'challenged, declined'],
  '4000008400001280': ['declined', 'declined'],
  '4000000000003055': ['paid', 'challenged, paid'],
  // The bank could not be asked: Stripe lets the payment pass, and we do not where proof was demanded.
  '4000000000003097': ['paid', 'held'],
  '4000008405600003': ['paid', 'challenged, paid'],
  '4242424242424242': ['paid', 'held'],
  '378282246310005': ['paid', 'held'],
  '4000000032200000': ['paid', 'paid'],
  '4000002500003155': ['challenged, paid'],
  '4000002760003184': ['challenged, paid'],
  '4000003800000446': ['challenged, paid'],
  '4000008260003178': ['challenged, declined'],
  '4000582600000094': ['challenged, paid'],
  '4000582600000045': ['challenged, paid'],
  '4000582600000102': ['challenged, paid'],
  '4000582600000110': ['challenged, paid'],
};

async function endOf(card: string): Promise<string> {
  const { paymentId, outcome } = await adaPays(card);
  if (outcome.kind !== 'requires_action') return outcome.kind;
  await authenticate(paymentId, 'authorize');
  return `challenged, ${(await syncPayment(paymentId, 'return')).kind}`;
}

/** A few at a time: as many as the pool has room for. */
async function endsOf(cards: readonly string[]): Promise<Record<string, string>> {
  const waiting = [...cards];
  const ends: Record<string, string> = {};
  const work = async () => {
    for (let card = waiting.pop(); card; card = waiting.pop()) ends[card] = await endOf(card);
  };
  await Promise.all([work(), work(), work(), work()]);
  return ends;
}

test('every documented card about fraud, checks and authentication is in the table', () => {
  const about = ['blocked', 'elevated', 'check', '-', 'challenged', 'optional', 'frictionless'];
  const numbers = DOCUMENTED.filter(({ does }) => about.includes(does)).map(({ number }) => number);
  expect(Object.keys(ENDS)).toEqual(expect.arrayContaining(numbers));
});

test('in calm, each ends where the bank and the second gate put it', { timeout: 60_000 }, async () => {
  const calm = Object.fromEntries(Object.entries(ENDS).map(([card, [end]]) => [card, end]));
  expect(await endsOf(Object.keys(calm))).toEqual(calm);
});

test('while the shop is under attack guests prove that the card is theirs, and who does is not harmed', async () => {
  const demanded = Object.entries(ENDS).flatMap(([card, [, end]]) => (end ? [[card, end]] : []));
  await transaction(tx => beginAttack(tx, '30 of 60 in ten minutes', clock.now()));
  expect(await attackNow(db())).toMatchObject({ because: '30 of 60 in ten minutes' });
  expect(await endsOf(demanded.map(([card]) => String(card)))).toEqual(Object.fromEntries(demanded));
  expect(
    (await db().select(MAIL_COLUMNS).from(mailMessage)).filter(({ template }) => template === 'payments.attack'),
  ).toEqual([]);
});
