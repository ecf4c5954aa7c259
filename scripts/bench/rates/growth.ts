import type { Size } from '../history.ts';
import type { Rate } from '../load.ts';

/** What a request costs in a small shop and in a large one; `times` above 1 is dearer in the large. */
export type Growth = {
  small: Size;
  large: Size;
  rows: { name: string; small: number; large: number; times: number }[];
};

export function growthBetween(
  small: { size: Size; rates: ReadonlyMap<string, Rate> },
  large: { size: Size; rates: ReadonlyMap<string, Rate> },
): Growth {
  const rows = [...small.rates].flatMap(([name, before]) => {
    const after = large.rates.get(name);
    if (!after) return [];
    const times = before.perCpuSecond / after.perCpuSecond;
    return [{ name, small: before.perCpuSecond, large: after.perCpuSecond, times }];
  });
  return { small: small.size, large: large.size, rows };
}
