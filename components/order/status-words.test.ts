import { expect, test } from 'vitest';
import type { OrderStatus } from '#lib/orders/model.ts';
import { wordsFor } from './status-words.ts';

const order = (status: OrderStatus, change = {}) => ({
  status,
  currency: 'eur',
  totalMinor: 13_195,
  receivedMinor: 13_195,
  refundedMinor: 0,
  disputedMinor: 0,
  ...change,
});

test.each<[OrderStatus, object, string]>([
  ['partially_refunded', { refundedMinor: 3_195 }, '€31.95 of €131.95'],
  ['refunded', { refundedMinor: 13_195 }, '€131.95'],
  ['chargeback_lost', { disputedMinor: 13_195 }, '€131.95'],
  ['paid', { receivedMinor: 8_000 }, 'We took €80.00 of €131.95.'],
  ['payment_review', {}, 'Your card was charged'],
])('%s tells what really happened to the money', (status, change, says) => {
  expect(wordsFor(order(status, change)).lead).toContain(says);
});

test('a closed order says that nothing was charged only when nothing was', () => {
  const closed = wordsFor(order('canceled', { receivedMinor: 0 })).next.join(' ');
  expect(closed).toContain('Nothing was charged');
  const returned = wordsFor(order('canceled', { refundedMinor: 13_195 })).next.join(' ');
  expect(returned).not.toContain('Nothing was charged');
  expect(returned).toContain('all of it goes back');
});
