import type { Example } from './examples.ts';
import type { Trained } from './model.ts';
import { regress } from './regress.ts';
import { columnsOf, steps } from './standardise.ts';

/** Learns from examples of both kinds what tells them apart. The same examples in the same order give the same model. */
export function train(examples: readonly Example[], before?: Trained): Trained {
  const columns = columnsOf(examples);
  const width = columns.length + 1;
  const rows = new Float64Array(examples.length * width);
  const labels = new Uint8Array(examples.length);
  columns.forEach(({ at, unknown, mean, scale }, place) => {
    for (let row = 0; row < labels.length; row++)
      rows[row * width + place + 1] = steps(examples[row]?.signs[at] ?? Number.NaN, unknown, mean, scale);
  });
  examples.forEach(({ fraud }, row) => {
    rows[row * width] = 1;
    labels[row] = fraud ? 1 : 0;
  });
  const known = new Map(before?.weights.map(one => [`${one.sign} ${one.unknown}`, one.weight]));
  const start = Float64Array.from([
    before?.bias ?? 0,
    ...columns.map(one => known.get(`${one.sign} ${one.unknown}`) ?? 0),
  ]);
  const [bias = 0, ...weights] = regress(rows, width, labels, start);
  return {
    bias,
    weights: columns.map(({ at: _at, ...column }, at) => ({ ...column, weight: weights[at] ?? 0 })),
  };
}
