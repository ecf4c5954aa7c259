import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DESTINATIONS } from './destinations.ts';
import { FREE_SHIPPING_FROM_MINOR, SHIPPING_METHODS } from './model.ts';
import { shippingOptions, shippingPrice } from './shipping.ts';
import { taxAt, taxInside, taxLabelAt, unitPriceAt } from './tax.ts';

const gross = fc.integer({ min: 1, max: 100_000_000 });
const destination = fc.constantFrom(...Object.values(DESTINATIONS));
const country = fc.constantFrom(...Object.keys(DESTINATIONS));
const now = new Date('2026-11-24T10:00:00Z');

describe('tax', () => {
  test('the tax inside a total is a whole number of cents and never more than the total', () => {
    fc.assert(
      fc.property(gross, destination, (total, where) => {
        const tax = taxAt(where, total);
        expect(Number.isSafeInteger(tax)).toBe(true);
        expect(tax).toBeGreaterThanOrEqual(0);
        expect(tax).toBeLessThan(total);
      }),
    );
  });

  test('net and tax make up the gross, and the net times the rate is the tax to within half a cent', () => {
    fc.assert(
      fc.property(gross, fc.integer({ min: 1, max: 3_000 }), (total, basisPoints) => {
        const tax = taxInside(total, basisPoints);
        const exact = (total * basisPoints) / (10_000 + basisPoints);
        expect(Math.abs(tax - exact)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test('examples that an accountant would check', () => {
    expect(taxInside(12_100, 2_100)).toBe(2_100);
    expect(taxInside(49_000, 2_100)).toBe(8_504);
    expect(taxInside(10_000, 2_550)).toBe(2_032);
    expect(taxInside(1, 2_100)).toBe(0);
  });

  test('an export costs the catalog price less the Dutch tax, piece by piece, and carries none', () => {
    const { US, NL, GB } = DESTINATIONS;
    if (!US || !NL || !GB) throw new Error('destinations are missing');
    expect(unitPriceAt(US, 12_100)).toBe(10_000);
    expect(unitPriceAt(NL, 12_100)).toBe(12_100);
    expect(unitPriceAt(null, 12_100)).toBe(12_100);
    expect(taxAt(US, 10_000)).toBe(0);
    expect(taxAt(GB, 12_000)).toBe(2_000);
    expect(taxLabelAt(US)).toContain('import duty may be due');
    expect(taxLabelAt(DESTINATIONS.FI ?? US)).toBe('Includes 25.5% VAT (Finland)');
  });
});

describe('shipping', () => {
  test('every country has both methods, standard first and never dearer', () => {
    fc.assert(
      fc.property(country, fc.integer({ min: 1, max: 500_000 }), gross, (code, grams, subtotal) => {
        const options = shippingOptions(code, grams, subtotal, now);
        expect(options.map(option => option.id)).toEqual(SHIPPING_METHODS);
        const [standard, express] = options;
        expect(standard?.priceMinor).toBeLessThanOrEqual(express?.priceMinor ?? 0);
        expect(options.every(option => Number.isSafeInteger(option.priceMinor) && option.priceMinor >= 0)).toBe(true);
      }),
    );
  });

  test('more weight never costs less', () => {
    const weight = fc.integer({ min: 1, max: 300_000 });
    fc.assert(
      fc.property(destination, weight, weight, ({ zone }, a, b) => {
        const [light, heavy] = [Math.min(a, b), Math.max(a, b)];
        for (const method of SHIPPING_METHODS)
          expect(shippingPrice(zone, method, light, 1)).toBeLessThanOrEqual(shippingPrice(zone, method, heavy, 1));
      }),
    );
  });

  test('standard delivery is free from the threshold on, within the union and not beyond', () => {
    const at = FREE_SHIPPING_FROM_MINOR;
    expect(shippingPrice('union', 'standard', 500, at)).toBe(0);
    expect(shippingPrice('union', 'standard', 500, at - 1)).toBe(1_195);
    expect(shippingPrice('union', 'express', 500, at)).toBe(2_495);
    expect(shippingPrice('overseas', 'standard', 500, at)).toBe(2_995);
  });

  test('beyond the table each begun ten kilograms adds the same', () => {
    expect(shippingPrice('home', 'standard', 30_000, 1)).toBe(2_295);
    expect(shippingPrice('home', 'standard', 30_001, 1)).toBe(3_195);
    expect(shippingPrice('home', 'standard', 50_000, 1)).toBe(4_095);
  });

  test('where we do not ship there is no method', () => {
    expect(shippingOptions('AQ', 500, 1, now)).toEqual([]);
    expect(shippingOptions('__proto__', 500, 1, now)).toEqual([]);
  });
});
