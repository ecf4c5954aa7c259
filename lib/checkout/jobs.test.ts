import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#lib/db/index.ts';
import { checkoutJobs } from './jobs.ts';

afterAll(closeDatabase);
const job = (name: string) => {
  const found = checkoutJobs.find(candidate => candidate.name === name);
  if (!found) throw new Error(`no job ${name}`);
  return found;
};

test('a job that empties a cart refuses a payload without its order', async () => {
  await expect(async () => job('checkout.clear-cart').run({ cartId: 'x' }, new Date())).rejects.toThrow();
});
