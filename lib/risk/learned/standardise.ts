import type { Example } from './examples.ts';
import { SIGNS } from './signs.ts';

/** A column of what is learned from: a sign, or that it is not known. `at`: the place of the sign. */
export type Column = { sign: string; at: number; unknown: boolean; mean: number; scale: number };

/** Beyond so many deviations a sign says nothing more: one wild value must not decide alone. */
const FARTHEST = 8;
/** A sign that is known (or unknown) of fewer than this part says nothing that could be learned. */
const RAREST = 1e-4;

/** The columns that differ between the examples, each with its mean and deviation. Where not known, a sign is at its mean. */
export function columnsOf(examples: readonly Example[]): Column[] {
  return SIGNS.flatMap(({ id }, at) => {
    let [known, sum, squares] = [0, 0, 0];
    for (const { signs } of examples) {
      const value = signs[at] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      known++;
      sum += value;
      squares += value * value;
    }
    const mean = known === 0 ? 0 : sum / known;
    const scale = known === 0 ? 0 : Math.sqrt(Math.max(0, squares / known - mean * mean));
    const part = known / Math.max(1, examples.length);
    const itself = scale > 1e-6 ? [{ sign: id, at, unknown: false, mean, scale }] : [];
    const unknown = { sign: id, at, unknown: true, mean: 1 - part, scale: Math.sqrt(part * (1 - part)) };
    return part > RAREST && part < 1 - RAREST ? [...itself, unknown] : itself;
  });
}

/** What a column says of a payment, in deviations from the mean; of a sign that is not known nothing, or just that. */
export function steps(value: number, unknown: boolean, mean: number, scale: number): number {
  const missing = Number.isNaN(value);
  if (unknown) return ((missing ? 1 : 0) - mean) / scale;
  if (missing) return 0;
  const far = (value - mean) / scale;
  return far > FARTHEST ? FARTHEST : far < -FARTHEST ? -FARTHEST : far;
}
