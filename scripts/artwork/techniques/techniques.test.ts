import { describe, expect, test } from 'vitest';
import { random } from '../press/random.ts';
import { streamlines } from './flow-field.ts';
import { isolines, sample } from './isolines.ts';
import { onePath, rounded } from './one-path.ts';
import { GOLDEN_ANGLE, seeds } from './phyllotaxis.ts';
import { react } from './reaction-diffusion.ts';
import { block, circle, flat, overlap, union, without } from './shapes.ts';

const box = { x: 0, y: 0, width: 200, height: 250 };

describe('techniques', () => {
  test('one seed gives one series, another seed another', () => {
    const series = (seed: string) => Array.from({ length: 5 }, random(seed).next);
    expect(series('a')).toEqual(series('a'));
    expect(series('a')).not.toEqual(series('b'));
    expect(Array.from({ length: 2000 }, random('c').next).every(value => value >= 0 && value < 1)).toBe(true);
  });

  test('the one path visits every cell once, and only ever steps to a neighbour', () => {
    const path = onePath(6, 7, random('path'));
    expect(new Set(path.map(String)).size).toBe(12 * 14);
    expect(path).toHaveLength(12 * 14);
    const steps = path.map(([x, y], i) => {
      const [nx, ny] = path[(i + 1) % path.length] ?? [0, 0];
      return Math.abs(nx - x) + Math.abs(ny - y);
    });
    expect(new Set(steps)).toEqual(new Set([1]));
    expect(rounded(path, 0.4)).toMatch(/^M0 0/);
  });

  test('streamlines stay inside their bounds and apart from each other', () => {
    const gap = 12;
    const lines = streamlines({
      bounds: box,
      source: random('lines'),
      angle: (x, y) => Math.sin(x / 60) + y / 90,
      gap: () => gap,
      shortest: 20,
      longest: 300,
    });
    expect(lines.length).toBeGreaterThan(10);
    const nearest = lines.flatMap((line, i) =>
      lines.slice(0, i).flatMap(other => line.flatMap(([x, y]) => other.map(([ox, oy]) => Math.hypot(ox - x, oy - y)))),
    );
    expect(Math.min(...nearest.slice(0, 100_000))).toBeGreaterThanOrEqual(gap * 0.62 - 1e-9);
    expect(lines.flat().every(([x, y]) => x >= 0 && x <= 200 && y >= 0 && y <= 250)).toBe(true);
  });

  test('a contour of one hill is one closed line at the right distance from its top', () => {
    const hill = sample(box, 101, (x, y) => 60 - Math.hypot(x - 100, y - 125));
    const data = isolines(hill, 0);
    expect(data.match(/M/g)).toHaveLength(1);
    expect(data.endsWith('Z')).toBe(true);
    const numbers = data.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const radii = numbers.flatMap((x, i) => (i % 2 === 0 ? [Math.hypot(x - 100, (numbers[i + 1] ?? 0) - 125)] : []));
    expect(Math.min(...radii)).toBeGreaterThan(58.5);
    expect(Math.max(...radii)).toBeLessThan(61.5);
  });

  test('a contour of ground that runs off the edge is closed along the edge', () => {
    const data = isolines(
      sample(box, 51, x => x - 100),
      0,
    );
    expect(data.match(/Z/g)).toHaveLength(1);
  });

  test('seeds turn by the golden angle and never crowd', () => {
    const head = seeds([0, 0], 300, 8);
    expect((GOLDEN_ANGLE * 180) / Math.PI).toBeCloseTo(137.508, 3);
    const between = head.flatMap(({ at: [x, y] }, i) =>
      head.slice(0, i).map(({ at: [ox, oy] }) => Math.hypot(ox - x, oy - y)),
    );
    expect(Math.min(...between)).toBeGreaterThan(8);
  });

  test('a dish that was never seeded stays clear; a seeded one grows and stays between none and all', () => {
    const dish = {
      box,
      columns: 60,
      steps: 300,
      feed: () => 0.055,
      kill: () => 0.062,
      source: random('dish'),
      spread: 1,
    };
    expect(Math.max(...react({ ...dish, seeded: () => 0 }).values)).toBe(0);
    const grown = react({ ...dish, seeded: () => 0.02 }).values;
    expect(Math.max(...grown)).toBeGreaterThan(0.2);
    expect(grown.every(value => value >= 0 && value <= 1)).toBe(true);
  });

  test('shapes combine as their names say', () => {
    const [disc, square] = [circle(0, 0, 10), block(5, -5, 30, 5)];
    const inked = (shape: typeof disc, x: number) => flat(shape)(x, 0) === 1;
    expect([0, 8, 20].map(x => inked(union(disc, square), x))).toEqual([true, true, true]);
    expect([0, 8, 20].map(x => inked(overlap(disc, square), x))).toEqual([false, true, false]);
    expect([0, 8, 20].map(x => inked(without(disc, square), x))).toEqual([true, false, false]);
  });
});
