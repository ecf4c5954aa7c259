import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';

export type Attempts = { all: number; declined: number; unavailable: number };

/** Presses of the pay button in a stretch of time, and how they ended. */
export async function attemptsBetween(from: Date, until: Date): Promise<Attempts> {
  const [row] = await db().execute<Attempts>(sql`
    select count(*)::int as all, count(*) filter (where outcome in ('declined', 'blocked'))::int as declined,
      count(*) filter (where outcome = 'unavailable')::int as unavailable
    from payment_attempt where created_at >= ${from.toISOString()} and created_at < ${until.toISOString()}`);
  return row ?? { all: 0, declined: 0, unavailable: 0 };
}
