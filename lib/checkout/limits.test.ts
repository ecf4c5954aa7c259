import { afterAll, expect, test } from 'vitest';
import { TooManyRequests } from '#lib/access/index.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { newToken } from '#lib/crypto/index.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { limitPlacing } from './index.ts';

afterAll(closeDatabase);
const now = new Date('2026-11-24T10:00:00Z');

test('an honest buyer may try all five cards of an order within a minute', async () => {
  const ada = { ip: '192.0.2.7', cartToken: newToken() };
  for (let press = 0; press < 5; press++) await limitPlacing(ada, now);
});

test('one address is stopped by the minute and by the hour, with fresh carts too', async () => {
  const mallory = () => ({ ip: '192.0.2.8', cartToken: newToken() });
  const pressesAt = async (at: Date) => {
    for (let presses = 0; ; presses++) {
      const stopped = await limitPlacing(mallory(), at).catch((error: unknown) => error);
      if (stopped instanceof TooManyRequests) return presses;
    }
  };
  const byMinute: number[] = [];
  for (let minute = 0; minute < 7; minute++) byMinute.push(await pressesAt(later(now, minute * MINUTE)));
  expect(byMinute[0]).toBe(6);
  expect(byMinute.reduce((sum, presses) => sum + presses, 0)).toBeLessThanOrEqual(30);
  expect(byMinute.at(-1)).toBe(0);
});

test('one cart is stopped by the minute, from many addresses', async () => {
  const cartToken = newToken();
  for (let press = 0; press < 6; press++) await limitPlacing({ ip: `198.51.100.${press}`, cartToken }, now);
  await expect(limitPlacing({ ip: '198.51.100.200', cartToken }, now)).rejects.toThrow(TooManyRequests);
});
