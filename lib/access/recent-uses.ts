import { sql } from 'drizzle-orm';
import { ownStatement, type Reader } from '#lib/db/index.ts';
import { keyOf, type Use, windowAt } from './limit.ts';

/** How often something was used in the last `seconds`, and how often it will have been at a further use later on. */
export type Recent = { used: number; afterSeconds(wait: number): number };

/**
 * Counts one use of each and answers how often each was used in the time up to now, this use included. Counted by the
 * window, with as much of the window before as the last `seconds` still reach into, rounded up: so nobody gets twice as
 * much around the end of a window. One statement, which holds across processes. Whoever asks decides what is too often.
 */
export async function recentUses(on: Reader, uses: readonly Use[], now: Date): Promise<Recent[]> {
  const asked = uses.map(use => {
    const { window, passed, endsIn } = windowAt(use.seconds, now);
    // Kept for a window longer: the next one looks back at it.
    const until = new Date(now.getTime() + (endsIn + use.seconds) * 1000).toISOString();
    return { key: keyOf(use, window), before: keyOf(use, window - 1), passed, endsIn, until };
  });
  const rows = await count(on, {
    keys: asked.map(({ key }) => key),
    before: asked.map(({ before }) => before),
    until: asked.map(({ until }) => until),
  });
  const used = new Map(rows.map(row => [row.key, row]));
  return asked.map(({ key, passed, endsIn }, n) => {
    const { current = 0, earlier = 0 } = used.get(key) ?? {};
    const now = current + Math.ceil(earlier * (1 - passed));
    const { seconds = 1 } = uses[n] ?? {};
    // In this window nothing is forgotten soon; in the next one, what was used in this one is, bit by bit.
    const afterSeconds = (wait: number) =>
      1 + (wait < endsIn ? now : Math.ceil(current * Math.max(0, 1 - (wait - endsIn) / seconds)));
    return { used: now, afterSeconds };
  });
}

/** Rows are written in the order of their keys, so that two askers never wait for each other. */
const count = ownStatement<{ key: string; current: number; earlier: number }>(
  () => sql`with asked as (
      select * from unnest(${sql.placeholder('keys')}::text[], ${sql.placeholder('before')}::text[],
        ${sql.placeholder('until')}::text[]) as asked (key, before, until)),
    counted as (
      insert into rate_limit (key, used, expires_at) select key, 1, until::timestamptz from asked order by key
      on conflict (key) do update set used = rate_limit.used + 1 returning key, used)
    select counted.key, counted.used as current, coalesce(earlier.used, 0) as earlier
    from counted join asked on asked.key = counted.key left join rate_limit earlier on earlier.key = asked.before`,
);
