import type postgres from 'postgres';

/** Begins a statement whose best plan depends on its values so much that it is planned anew for each, as the lists are. */
export const PLANNED_EACH_TIME = '/* planned each time */';

type Work = (tx: postgres.TransactionSql) => unknown;

/**
 * The same client, except that every statement is prepared once per connection and named from then on. Drizzle (0.45)
 * has postgres.js parse and describe each statement anew before it is run: two round trips instead of one, nothing
 * that is sent together really goes together, and Postgres plans every time. Connections are replaced every half to
 * whole hour, and what they had prepared goes with them.
 */
export function prepared<C extends postgres.Sql | postgres.TransactionSql>(client: C): C {
  return new Proxy(client, {
    get(target, name) {
      if (name === 'unsafe') {
        return (text: string, parameters: never[] = [], options: postgres.UnsafeQueryOptions = {}) =>
          target.unsafe(text, parameters, { ...options, prepare: !text.startsWith(PLANNED_EACH_TIME) });
      }
      if (name === 'begin' || name === 'savepoint') {
        const start = Reflect.get(target, name) as (...words: unknown[]) => unknown;
        return (...words: unknown[]) => {
          const work = words.pop() as Work;
          return start.call(target, ...words, (tx: postgres.TransactionSql) => work(prepared(tx)));
        };
      }
      return Reflect.get(target, name);
    },
  });
}
