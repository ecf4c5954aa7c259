import type { Random } from './random.ts';

/** A smooth field over the plane; roughly in [-1, 1], zero on average. */
export type Field = (x: number, y: number) => number;

/** Perlin's improved gradient noise in two dimensions (2002), over a permutation drawn from `source`. */
export function noise(source: Random): Field {
  const order = source.shuffled(Array.from({ length: 256 }, (_, i) => i));
  const lattice = new Uint8Array([...order, ...order]);
  const corner = (ix: number, iy: number) => lattice[(lattice[ix & 255] as number) + (iy & 255)] as number;
  return (x, y) => {
    const ix = Math.floor(x);
    const iy = Math.floor(y);
    const fx = x - ix;
    const fy = y - iy;
    const u = fade(fx);
    const top = mix(slope(corner(ix, iy), fx, fy), slope(corner(ix + 1, iy), fx - 1, fy), u);
    const low = mix(slope(corner(ix, iy + 1), fx, fy - 1), slope(corner(ix + 1, iy + 1), fx - 1, fy - 1), u);
    return mix(top, low, fade(fy)) * 1.4;
  };
}

/** Octaves of one field, each twice as fine and half as strong. */
export function fractal(field: Field, octaves: number): Field {
  return (x, y) => {
    let sum = 0;
    let weight = 1;
    let total = 0;
    for (let i = 0, scale = 1; i < octaves; i++, scale *= 2, weight /= 2) {
      sum += weight * field(x * scale + i * 19.7, y * scale - i * 7.3);
      total += weight;
    }
    return sum / total;
  };
}

export const mix = (a: number, b: number, t: number) => a + (b - a) * t;
export const clamp = (value: number, low = 0, high = 1) => Math.min(high, Math.max(low, value));
/** 0 below `from`, 1 above `to`, smooth between; `from` may be the larger one. */
export function ramp(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

const fade = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
function slope(h: number, x: number, y: number): number {
  const angle = (h / 256) * Math.PI * 2;
  return Math.cos(angle) * x + Math.sin(angle) * y;
}
