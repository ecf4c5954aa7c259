import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { guest } from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { clock } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { CheckoutClosed, closeCheckout, openCheckout } from '#lib/payment-page/index.ts';
import { begin, press, quoteFor, tideTableInOak } from './ada-checkout.fixture.ts';
import { goOn } from './index.ts';

afterAll(closeDatabase);

test('while the checkout is closed nobody can pay, nothing is written, and what was typed is kept', async () => {
  const checkout = await begin(await tideTableInOak(5));
  const grace = staffWith('risk_analyst');
  await closeCheckout(grace, { because: 'Something on the page is not ours.' }, clock.now());
  const paused = await quoteFor(checkout.cartId);
  expect(paused).toMatchObject({ paymentsPaused: true, totalMinor: checkout.quote.totalMinor });
  await expect(press({ ...checkout, quote: paused })).rejects.toBeInstanceOf(CheckoutClosed);
  await expect(goOn(guest, { cartId: checkout.cartId }, clock.now())).rejects.toBeInstanceOf(CheckoutClosed);
  expect(await db().$count(salesOrder)).toBe(0);

  await proving(openCheckout)(grace, { because: 'It was our own change.' }, clock.now());
  const open = await quoteFor(checkout.cartId);
  expect(open.paymentsPaused).toBeUndefined();
  expect(await press({ ...checkout, quote: open })).toMatchObject({ kind: 'paid' });
});
