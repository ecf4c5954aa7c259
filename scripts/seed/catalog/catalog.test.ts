import { describe, expect, test } from 'vitest';
import { catalogSeed } from './index.ts';

const { artists, collections, prints } = catalogSeed;
const allVariants = prints.flatMap(print => print.variants);
const onHand = (print: (typeof prints)[number]) => print.variants.reduce((sum, { stock }) => sum + stock, 0);

describe('the seeded catalog', () => {
  test('has twenty-four prints by six artists in three collections', () => {
    expect([prints.length, artists.length, collections.length]).toEqual([24, 6, 3]);
  });

  test('names nothing twice', () => {
    for (const names of [
      artists.map(({ slug }) => slug),
      collections.map(({ slug }) => slug),
      prints.map(({ slug }) => slug),
      prints.map(({ title }) => title),
      allVariants.map(({ sku }) => sku),
      prints.flatMap(({ views }) => [views.front.alt]),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('refers only to artists and collections that exist, and uses all of them', () => {
    expect(new Set(prints.map(({ artist }) => artist))).toEqual(new Set(artists.map(({ slug }) => slug)));
    expect(new Set(prints.map(({ collection }) => collection))).toEqual(new Set(collections.map(({ slug }) => slug)));
  });

  test.each(prints.map(print => [print.slug, print] as const))(
    '%s: sold and on hand make up the edition',
    (_, print) => {
      expect(onHand(print) + print.sold).toBe(print.editionSize);
    },
  );

  test.each(prints.map(print => [print.slug, print] as const))(
    '%s comes in two sizes or more, each variant once',
    (_, print) => {
      const made = print.variants.map(({ size, frame }) => `${size} ${frame}`);
      expect(new Set(made).size).toBe(made.length);
      expect(new Set(print.variants.map(({ size }) => size)).size).toBeGreaterThanOrEqual(2);
    },
  );

  test('prices are whole cents between 45 and 900 EUR, and weights and stock whole numbers', () => {
    for (const { price, weight, stock } of allVariants) {
      expect([price, weight, stock].every(Number.isInteger)).toBe(true);
      expect(price).toBeGreaterThanOrEqual(4500);
      expect(price).toBeLessThanOrEqual(90000);
      expect(weight).toBeGreaterThan(0);
      expect(stock).toBeGreaterThanOrEqual(0);
    }
  });

  test('shows the states a shop has to show: sold out, one variant out of stock, almost gone', () => {
    expect(prints.filter(print => onHand(print) === 0)).toHaveLength(1);
    expect(
      prints.filter(print => onHand(print) > 0 && print.variants.some(({ stock }) => stock === 0)).length,
    ).toBeGreaterThanOrEqual(4);
    expect(allVariants.filter(({ stock }) => stock >= 1 && stock <= 3).length).toBeGreaterThanOrEqual(10);
    expect(new Set(prints.map(({ editionSize }) => editionSize))).toEqual(new Set([10, 25, 50, 100, 250]));
  });

  test('every picture has its own words and a placeholder under 400 bytes', () => {
    for (const { views } of prints) {
      for (const { alt, placeholder } of Object.values(views)) {
        expect(alt).toMatch(/^[A-Z].{30,}\.$/);
        expect(placeholder).toMatch(/^data:image\//);
        expect(placeholder.length).toBeLessThan(400);
      }
    }
  });
});
