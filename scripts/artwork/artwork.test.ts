import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogSeed } from '../seed/catalog/index.ts';
import { plates } from './plates/index.ts';
import { pull } from './press/print.ts';
import { hang } from './rooms/hang.ts';
import { hangings, rooms } from './rooms/index.ts';

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));
const files = catalogSeed.prints.flatMap(({ slug, views }) =>
  Object.entries(views).flatMap(([view, { widths }]) =>
    widths.flatMap(width => ['avif', 'webp'].map(type => `${slug}-${view}-${width}.${type}`)),
  ),
);

describe('the pictures of the shop', () => {
  test('every print of the catalog has a plate and a place to hang, and no plate is left over', () => {
    const slugs = catalogSeed.prints.map(({ slug }) => slug).sort();
    expect(plates.map(({ slug }) => slug).sort()).toEqual(slugs);
    expect(Object.keys(hangings).sort()).toEqual(slugs);
  });

  test('the paper of every plate is the first colour of its palette', () => {
    for (const { slug, palette } of catalogSeed.prints) {
      expect(plates.find(plate => plate.slug === slug)?.paper).toBe(palette[0]);
    }
  });

  test('no two prints of an artist hang in the same room, and every room is used', () => {
    for (const { slug } of catalogSeed.artists) {
      const own = catalogSeed.prints.filter(({ artist }) => artist === slug).map(print => hangings[print.slug]?.[0]);
      expect(new Set(own).size).toBe(own.length);
    }
    expect(new Set(Object.values(hangings).map(([room]) => room))).toEqual(new Set(Object.keys(rooms)));
  });

  test('every file that the catalog names exists, and none that it does not name', () => {
    expect(files.filter(file => !existsSync(`${PUBLIC}prints/${file}`))).toEqual([]);
    expect(readdirSync(`${PUBLIC}prints`).filter(file => !files.includes(file))).toEqual([]);
  });

  test('all of them together stay under 8 MB, and the card for links under 120 kB', () => {
    const total = files.reduce((sum, file) => sum + statSync(`${PUBLIC}prints/${file}`).size, 0);
    expect(total).toBeLessThan(8_000_000);
    expect(statSync(`${PUBLIC}og.jpg`).size).toBeLessThan(120_000);
    for (const icon of ['icon.svg', 'icon.png', 'favicon.ico']) expect(existsSync(PUBLIC + icon)).toBe(true);
  });
});

describe('pulling a print', () => {
  const imprint = { artist: 'ada', editionSize: 25 };

  test.each(['two-tides', 'night-bus', 'survey-of-a-thumb'])(
    '%s comes out the same twice, byte for byte',
    async slug => {
      const plate = plates.find(one => one.slug === slug);
      if (!plate) throw new Error(`no plate ${slug}`);
      const first = await pull(plate, imprint, 120);
      const again = await pull({ ...plate, drawing: { ...plate.drawing } }, imprint, 120);
      expect(Buffer.compare(first.pixels, again.pixels)).toBe(0);
      const [hung, hungAgain] = [await hang(slug, first, 100), await hang(slug, again, 100)];
      expect(Buffer.compare(hung.pixels, hungAgain.pixels)).toBe(0);
    },
  );

  test('a detail shows the same paper at the same place as the whole, only larger', async () => {
    const plate = plates.find(({ slug }) => slug === 'three-suns');
    if (!plate) throw new Error('no plate three-suns');
    const whole = await pull(plate, imprint, 500);
    const part = await pull(plate, imprint, 250, { x: 0, y: 0, width: 500, height: 625 });
    const mean = (pixels: Uint8Array, width: number, side: number) => {
      let sum = 0;
      for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) sum += pixels[(y * width + x) * 3] ?? 0;
      return sum / side / side;
    };
    expect(Math.abs(mean(whole.pixels, 500, 40) - mean(part.pixels, 250, 40))).toBeLessThan(3);
  });
});
