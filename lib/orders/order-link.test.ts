import { afterAll, expect, test } from 'vitest';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { adasLines, now, place } from './ada-orders.fixture.ts';
import { OrderNotFound, orderLink, readOrderLink, viewOrder } from './index.ts';

afterAll(closeDatabase);

const orderId = newId();
const tokenOf = (link: string) => decodeURIComponent(new URL(link).pathname.split('/')[2] ?? '');
const token = tokenOf(orderLink(orderId, now));

test('the link opens its order for ninety days', () => {
  expect(readOrderLink(token, now)).toBe(orderId);
  expect(readOrderLink(token, later(now, 90 * DAY - 1_000))).toBe(orderId);
  expect(readOrderLink(token, later(now, 90 * DAY))).toBeNull();
});

test.each([
  ['another order in it', token.replace(orderId, newId())],
  ['a later expiry in it', token.replace(/\.(\d+)\./, (_, at: string) => `.${Number(at) + 1}.`)],
  ['its signature cut', token.slice(0, -1)],
  ['another signature', `${token.slice(0, -4)}AAAA`],
  ['nothing in it', ''],
  ['only an order id', orderId],
])('a link with %s opens nothing', (_name, forged) => {
  expect(readOrderLink(forged, now)).toBeNull();
});

test('the page behind it shows no street, no phone and little of the e-mail address', async () => {
  const { oak } = await adasLines();
  const view = await viewOrder(await place([oak]));
  expect(view.email).toBe('a••@example.org');
  expect(JSON.stringify(view)).not.toMatch(/Prinsengracht|ada@/);
});

test('an order that is not there sounds like a link that ran out', async () => {
  await expect(viewOrder(newId())).rejects.toThrow(OrderNotFound);
});
