import { count, eq } from 'drizzle-orm';
import { afterAll, afterEach, expect, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { disclosure } from '#lib/disclosure/schema.ts';
import { adaPays, CARDS, intentOf } from './ada-pays.fixture.ts';
import { closeBreaker, incidents } from './circuit/close-breaker.fixture.ts';
import { lossyLine } from './lossy-line.fixture.ts';
import { listIntents, retrieveIntent } from './stripe/intents.ts';

const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);

/** What a buyer's browser asks of Stripe goes along the same line here, and is none of the store's. */
const requests = () => line.calls.filter(call => call.line !== 'POST /v1/confirmation_tokens').length;
const written = async () => (await db().select({ rows: count() }).from(disclosure))[0]?.rows ?? 0;
/** How many requests left, and how many of them are on record, while `work` was done. */
async function during(work: () => Promise<unknown>): Promise<{ left: number; rows: number }> {
  const [calls, rows] = [requests(), await written()];
  await work();
  return { left: requests() - calls, rows: (await written()) - rows };
}

afterEach(async () => {
  line.heal();
  await closeBreaker();
});
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

test('a purchase leaves as many rows as requests left the house, each about its payment', async () => {
  const { left, rows } = await during(async () => {
    const { paymentId } = await adaPays(CARDS.good);
    const about = await db()
      .select()
      .from(disclosure)
      .where(eq(disclosure.about, `payment:${paymentId}`));
    expect(about).toMatchObject([{ recipient: 'stripe', act: 'paymentIntents.create', ground: 'contract' }]);
    expect(about[0]?.categories).toContain('address');
    const intent = `intent:${await intentOf(paymentId)}`;
    const after = await db().select({ act: disclosure.act }).from(disclosure).where(eq(disclosure.about, intent));
    expect(after.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['paymentIntents.confirm', 'paymentIntents.capture']),
    );
  });
  expect(left).toBeGreaterThan(3);
  expect(rows).toBe(left);
});

test('so does every further try, whether it arrived or not, and every page of a list', async () => {
  const all = { from: new Date(0), until: new Date('2100-01-01') };
  for (const trouble of [() => line.loseAnswers(/./), () => line.loseCalls(/./), () => line.refuse(/./, 429, 2)]) {
    trouble();
    const { left, rows } = await during(() => retrieveIntent('pi_nobody'));
    expect(left).toBeGreaterThan(1);
    expect(rows).toBe(left);
    line.heal();
  }
  expect(await during(() => listIntents(all, null))).toEqual({ left: 1, rows: 1 });
});

test('when the row cannot be written nothing leaves, and that is no trouble of Stripe’s', async () => {
  await asOwner(owner => owner.unsafe('alter table disclosure rename to disclosure_away'));
  const calls = line.calls.length;
  try {
    await expect(retrieveIntent('pi_nobody')).rejects.toThrow('disclosure');
  } finally {
    await asOwner(owner => owner.unsafe('alter table disclosure_away rename to disclosure'));
  }
  expect(line.calls).toHaveLength(calls);
  expect(await incidents()).toEqual({});
});
