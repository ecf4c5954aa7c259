import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, CLOSED_STATUSES, isClosed, isOpen, type OrderStatus } from './model.ts';

const ALL: readonly OrderStatus[] = [
  'pending_payment',
  'payment_review',
  'awaiting_funds',
  'paid',
  'fulfilling',
  'shipped',
  'delivered',
  ...CLOSED_STATUSES,
  'partially_refunded',
  'refunded',
  'disputed',
  'chargeback_lost',
];
const news = fc.array(fc.constantFrom(...ALL), { maxLength: 40 });
const after = (history: readonly OrderStatus[]) =>
  history.reduce<OrderStatus>((status, wanted) => advance(status, wanted) ?? status, 'pending_payment');

test('no order comes back to a status that it has left, whatever news arrives in whatever order', () => {
  fc.assert(
    fc.property(news, history => {
      const seen = new Set<OrderStatus>(['pending_payment']);
      let status: OrderStatus = 'pending_payment';
      for (const wanted of history) {
        const next = advance(status, wanted);
        if (next === null) continue;
        expect(seen.has(next)).toBe(false);
        seen.add(next);
        status = next;
      }
    }),
  );
});

test('the same news again changes nothing', () => {
  fc.assert(
    fc.property(news, history => {
      expect(after(history.flatMap(it => [it, it]))).toBe(after(history));
    }),
  );
});

test('a closed order stays closed, and a paid one never becomes unpaid', () => {
  fc.assert(
    fc.property(news, fc.constantFrom(...ALL), (history, wanted) => {
      const status = after(history);
      const next = advance(status, wanted);
      if (isClosed(status)) expect(next).toBeNull();
      else if (!isOpen(status) && next) expect(isOpen(next) || isClosed(next)).toBe(false);
    }),
  );
});
