import type { Field } from '../press/noise.ts';
import type { Random } from '../press/random.ts';
import type { Box } from '../press/sheet.ts';
import type { Samples } from './isolines.ts';

/**
 * Reaction and diffusion. Two substances on a dish: A is fed everywhere, B eats A to make more B and is slowly taken
 * away, and both seep outward, A faster (Gray and Scott, 1983, after Turing, 1952). Depending on two small numbers, feed
 * and kill, the dish ends up as spots, worms or a maze. Let the numbers vary from place to place and the species vary
 * too, as lichens do on a roof. The result is B's concentration, to be cut at a height by isolines.
 */
export type Dish = {
  box: Box;
  columns: number;
  steps: number;
  feed: Field;
  kill: Field;
  /** How likely a place is to be seeded. */
  seeded: Field;
  source: Random;
  /** How fast both seep, at most 1; a quarter of it draws everything at half the size. */
  spread: number;
};

export function react({ box, columns, steps, feed, kill, seeded, source, spread }: Dish): Samples {
  const rows = Math.round((columns * box.height) / box.width);
  const size = columns * rows;
  const place = (i: number) =>
    [box.x + ((i % columns) / columns) * box.width, box.y + (Math.floor(i / columns) / rows) * box.height] as const;
  const [feeds, kills] = [feed, kill].map(field => Float32Array.from({ length: size }, (_, i) => field(...place(i))));
  let a = new Float32Array(size).fill(1);
  let b = new Float32Array(size);
  for (let i = 0; i < size; i++) if (source.next() < seeded(...place(i))) blot(b, i, columns);
  let [nextA, nextB] = [new Float32Array(size).fill(1), new Float32Array(size)];
  for (let step = 0; step < steps; step++) {
    diffuse(a, b, nextA, nextB, columns, rows, feeds as Float32Array, kills as Float32Array, spread);
    [a, nextA] = [nextA, a];
    [b, nextB] = [nextB, b];
  }
  return { box, columns, rows, values: b };
}

type Values = Float32Array<ArrayBuffer>;

function blot(b: Values, at: number, columns: number): void {
  const [x, y] = [at % columns, Math.floor(at / columns)];
  if (x < 4 || x > columns - 5 || y < 4 || (y + 5) * columns > b.length) return;
  for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) b[at + dy * columns + dx] = 0.9;
}

/** One step; the border is left alone, so the dish has a rim. */
function diffuse(
  a: Values,
  b: Values,
  nextA: Values,
  nextB: Values,
  columns: number,
  rows: number,
  feeds: Float32Array,
  kills: Float32Array,
  spread: number,
): void {
  const around = (v: Values, i: number) =>
    ((v[i - 1] as number) + (v[i + 1] as number) + (v[i - columns] as number) + (v[i + columns] as number)) * 0.2 +
    ((v[i - columns - 1] as number) +
      (v[i - columns + 1] as number) +
      (v[i + columns - 1] as number) +
      (v[i + columns + 1] as number)) *
      0.05;
  for (let row = 1; row < rows - 1; row++) {
    for (let i = row * columns + 1; i < (row + 1) * columns - 1; i++) {
      const [va, vb, feed] = [a[i] as number, b[i] as number, feeds[i] as number];
      const eaten = va * vb * vb;
      nextA[i] = va + spread * (around(a, i) - va) - eaten + feed * (1 - va);
      nextB[i] = vb + spread * (around(b, i) - vb) * 0.5 + eaten - ((kills[i] as number) + feed) * vb;
    }
  }
}
