/** One statement as it reached Postgres, and over which connection. */
export type Recorded = { connection: number; text: string; parameters: unknown[] };

/** Not counted: until each connection has prepared each statement, that is what would be measured. */
export const WARMING = 48;
export const RECORDED = 100 + WARMING;
export const MEASURED = 300;
/** Buyers who press pay at the same time. */
export const PARALLEL = 8;

/** Does `work` for each of `items`, `most` of them at a time, and answers the results in the order they ended. */
export async function inParallel<T, R>(most: number, items: readonly T[], work: (item: T, n: number) => Promise<R>) {
  const results: R[] = [];
  let next = 0;
  const one = async () => {
    while (next < items.length) {
      const n = next++;
      results.push(await work(items[n] as T, n));
    }
  };
  await Promise.all(Array.from({ length: most }, one));
  return results;
}
