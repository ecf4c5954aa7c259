import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ForSale } from '#lib/catalog/index.ts';
import { exponentOf, formatMoney } from '#lib/money.ts';
import { DESTINATIONS } from './destinations.ts';
import { type Delivery, price } from './price-cart.ts';
import { unitPriceAt } from './tax.ts';

const now = new Date('2026-11-24T10:00:00Z');
/** One currency for each number of decimals that there is. */
const CURRENCIES = ['jpy', 'eur', 'kwd'];

const item = fc.record({
  priceMinor: fc.integer({ min: 1, max: 50_000_000 }),
  grams: fc.integer({ min: 1, max: 9_000 }),
});
const carts = fc.record({
  currency: fc.constantFrom(...CURRENCIES),
  country: fc.option(fc.constantFrom(...Object.keys(DESTINATIONS))),
  method: fc.constantFrom('standard' as const, 'express' as const, null),
  items: fc.array(fc.tuple(item, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 8 }),
});

type Cart = typeof carts extends fc.Arbitrary<infer One> ? One : never;

function priced({ currency, country, method, items }: Cart) {
  const forSale = items.map(([{ priceMinor, grams }], index): [string, ForSale] => {
    const id = `variant ${index}`;
    const image = { src: '', placeholder: '', alt: '' };
    const print = { sku: id, slug: id, title: id, artist: id, choice: id, editionSize: 50, image };
    return [
      id,
      { variantId: id, ...print, priceMinor, currency, weightGrams: grams, available: 99 } as unknown as ForSale,
    ];
  });
  const lines = items.map(([, quantity], index) => ({ variantId: `variant ${index}`, quantity }));
  const delivery: Delivery = { email: null, shipTo: null, country, method };
  return price({ id: 'cart', version: 1, lines }, delivery, new Map(forSale), new Map(), now);
}

test('in currencies of 0, 2 and 3 decimals lines add up to the subtotal, and with delivery to the total', () => {
  fc.assert(
    fc.property(carts, cart => {
      const { lines, subtotalMinor, shippingMinor, totalMinor, currency } = priced(cart);
      const destination = cart.country === null ? null : (DESTINATIONS[cart.country] ?? null);
      expect(currency).toBe(cart.currency);
      lines.forEach((line, index) => {
        const [{ priceMinor }, quantity] = cart.items[index] ?? [{ priceMinor: 0 }, 0];
        expect(line.unitMinor).toBe(unitPriceAt(destination, priceMinor));
        expect(line.lineMinor).toBe(line.unitMinor * quantity);
      });
      expect(subtotalMinor).toBe(lines.reduce((sum, line) => sum + line.lineMinor, 0));
      expect(totalMinor).toBe(shippingMinor === null ? null : subtotalMinor + shippingMinor);
      for (const amount of [subtotalMinor, shippingMinor ?? 0, totalMinor ?? 0])
        expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('net and tax make up the total to the minor unit, and the order of the lines changes nothing', () => {
  fc.assert(
    fc.property(carts, cart => {
      const { totalMinor, taxMinor } = priced(cart);
      const turned = priced({ ...cart, items: cart.items.toReversed() });
      expect([turned.totalMinor, turned.taxMinor]).toEqual([totalMinor, taxMinor]);
      if (totalMinor === null || taxMinor === null) return;
      const rate = BigInt(DESTINATIONS[cart.country ?? '']?.vatBasisPoints ?? 0);
      const net = BigInt(totalMinor - taxMinor);
      // The net with its tax is the total again, to within half a minor unit of the net.
      const off = net * (10_000n + rate) - BigInt(totalMinor) * 10_000n;
      expect(off * 2n <= 10_000n + rate && -off * 2n <= 10_000n + rate).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('an amount reads with as many decimals as its currency has, and reads back to the same minor units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), fc.constantFrom(...CURRENCIES), (minor, currency) => {
      const digits = formatMoney({ minor, currency }, 'en-IE').replaceAll(/[^\d.]/g, '');
      expect(digits.split('.')[1]?.length ?? 0).toBe(exponentOf(currency));
      expect(Number(digits.replace('.', ''))).toBe(minor);
    }),
  );
});
