import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ForSale } from '#lib/catalog/index.ts';
import { DESTINATIONS } from './destinations.ts';
import { SHIPPING_METHODS } from './model.ts';
import { price } from './price-cart.ts';

const now = new Date('2026-11-24T10:00:00Z');
const image = { src: '', base: '', alt: '', width: 1, height: 1, widths: [1], placeholder: '' };
const item = fc.record({
  priceMinor: fc.integer({ min: 1, max: 10_000_000 }),
  weightGrams: fc.integer({ min: 1, max: 20_000 }),
  available: fc.integer({ min: 0, max: 50 }),
  quantity: fc.integer({ min: 1, max: 10 }),
});
const cart = fc.array(item, { minLength: 1, maxLength: 12 });
const country = fc.constantFrom(...Object.keys(DESTINATIONS));
const method = fc.constantFrom(...SHIPPING_METHODS);

type Item = { priceMinor: number; weightGrams: number; available: number; quantity: number };

function priced(items: readonly Item[], code: string | null, chosen: 'standard' | 'express') {
  const known = items.map(({ quantity: _quantity, ...rest }, index): ForSale => {
    const words = { sku: `S${index}`, slug: 's', title: 'Tide Table', artist: 'Quill', choice: 'oak' };
    return { variantId: `v${index}`, ...words, currency: 'eur', editionSize: 50, image, ...rest };
  });
  const lines = items.map(({ quantity }, index) => ({ variantId: `v${index}`, quantity }));
  const delivery = { email: null, shipTo: null, country: code, method: chosen };
  const forSale = new Map(known.map(found => [found.variantId, found]));
  return price({ id: 'cart', version: 1, lines }, delivery, forSale, new Map(), now);
}

test('lines make the subtotal, delivery joins it to the total, and the tax is inside; whole cents all the way', () => {
  fc.assert(
    fc.property(cart, country, method, (items, code, chosen) => {
      const quote = priced(items, code, chosen);
      for (const line of quote.lines) expect(line.lineMinor).toBe(line.unitMinor * line.quantity);
      expect(quote.subtotalMinor).toBe(quote.lines.reduce((sum, line) => sum + line.lineMinor, 0));
      expect(quote.totalMinor).toBe(quote.subtotalMinor + (quote.shippingMinor ?? 0));
      const tax = quote.taxMinor ?? -1;
      expect(tax >= 0 && tax < (quote.totalMinor ?? 0)).toBe(true);
      const amounts = [
        quote.subtotalMinor,
        quote.shippingMinor,
        quote.totalMinor,
        tax,
        ...quote.lines.map(it => it.unitMinor),
      ];
      expect(amounts.every(Number.isSafeInteger)).toBe(true);
    }),
  );
});

test('nobody pays more than the catalog says, and inside the tax area exactly that', () => {
  fc.assert(
    fc.property(cart, country, (items, code) => {
      const untaxed = DESTINATIONS[code]?.vatBasisPoints === null;
      priced(items, code, 'standard').lines.forEach((line, index) => {
        const listed = items[index]?.priceMinor ?? 0;
        if (untaxed) expect(line.unitMinor).toBeLessThanOrEqual(listed);
        else expect(line.unitMinor).toBe(listed);
      });
    }),
  );
});

test('one more piece never makes the goods cheaper', () => {
  fc.assert(
    fc.property(cart, country, (items, code) => {
      const more = items.map((it, index) => (index === 0 ? { ...it, quantity: it.quantity + 1 } : it));
      const [before, after] = [priced(items, code, 'express'), priced(more, code, 'express')];
      expect(after.totalMinor).toBeGreaterThan(before.totalMinor ?? 0);
    }),
  );
});

test('without a country nothing is said of delivery, tax and total', () => {
  fc.assert(
    fc.property(cart, items => {
      const unknown = { options: [], shippingMinor: null, taxMinor: null, taxLabel: null, totalMinor: null };
      expect(priced(items, null, 'standard')).toMatchObject(unknown);
    }),
  );
});
