import { afterAll, expect, test } from 'vitest';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { begin, tideTableInOak } from './ada-checkout.fixture.ts';
import { checkoutJobs } from './jobs.ts';
import { quote } from './schema.ts';

afterAll(closeDatabase);
const job = (name: string) => {
  const found = checkoutJobs.find(candidate => candidate.name === name);
  if (!found) throw new Error(`no job ${name}`);
  return found;
};

test('a quote, and the address in it, is forgotten two days after it expired', async () => {
  await begin(await tideTableInOak(1));
  const forget = job('checkout.forget-quotes');
  await forget.run({}, later(new Date(), DAY));
  expect(await db().$count(quote)).toBe(1);
  await forget.run({}, later(new Date(), 3 * DAY));
  expect(await db().$count(quote)).toBe(0);
});

test('a job that empties a cart refuses a payload without its order', async () => {
  await expect(async () => job('checkout.clear-cart').run({ cartId: 'x' }, new Date())).rejects.toThrow();
});
