import { getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { PERSONAL } from '../map.ts';
import { erasureOrder } from './erasure-order.ts';

const names = erasureOrder(PERSONAL).map(({ table }) => getTableName(table));
const before = (one: string, other: string) => expect(names.indexOf(one)).toBeLessThan(names.indexOf(other));

test('every table is in the order once', () => {
  expect(names.toSorted()).toEqual(PERSONAL.map(({ table }) => getTableName(table)).toSorted());
});

test('a row goes before what it is found by, and before what it refers to', () => {
  before('mail_message', 'account');
  before('mail_message', 'sales_order');
  before('step_up', 'session');
  before('session', 'known_device');
  before('quote', 'cart');
  before('cart', 'sales_order');
  before('risk_activity', 'payment_attempt');
  before('sales_order', 'account');
});

test('tables that wait for each other are named', () => {
  const [one, other] = PERSONAL.filter(({ found }) => found.some(({ by }) => by === 'session' || by === 'case'));
  if (!one || !other) throw new Error('no tables');
  const ring = [
    { ...one, leads: [{ to: 'case' as const, from: one.found[0]?.in as never }] },
    { ...other, leads: [{ to: 'session' as const, from: other.found[0]?.in as never }] },
  ];
  expect(() => erasureOrder(ring)).toThrow('wait for each other');
});
