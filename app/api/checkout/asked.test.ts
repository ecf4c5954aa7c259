import { afterAll, describe, expect, test } from 'vitest';
import { fieldsOf } from '#app/_edge/fields-of.ts';
import { NoSuchCart, newCart } from '#lib/cart/index.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { cartOf } from './asked.ts';

afterAll(closeDatabase);
const holding = (token: string | null) =>
  ({ cookies: { get: () => (token === null ? undefined : { name: 'cart', value: token }) } }) as never;

describe('the cart', () => {
  test('is the one of the cookie', async () => {
    const { cartId, token } = await transaction(tx => newCart(tx, new Date()));
    expect(await cartOf(holding(token))).toBe(cartId);
  });
  test.each([null, '', 'x', 'mallory-made-this-token-up-herself-long-enough'])('of cookie %j is none', async token => {
    await expect(cartOf(holding(token))).rejects.toThrow(NoSuchCart);
  });
});

describe('the body', () => {
  test('may hold fields', () => {
    expect(fieldsOf({ email: 'ada@example.org' }, ['cartId'])).toEqual({ email: 'ada@example.org' });
  });
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['text', 'email'],
    ['a cart of its own', { cartId: '019aa000-0000-7000-8000-000000000001' }],
    ['a prototype', JSON.parse('{"__proto__": {"cartId": "x"}}')],
  ])('of %s is refused', (_name, body) => {
    expect(() => fieldsOf(body, ['cartId'])).toThrow(BadInput);
  });
});
