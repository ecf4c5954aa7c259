import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { lookAfresh } from './breaker.ts';
import { heldBack } from './incidents.ts';

/** As if nothing had ever gone wrong with Stripe. */
export async function closeBreaker(): Promise<void> {
  await db().execute(sql`delete from circuit_breaker`);
  await db().execute(sql`delete from stripe_incident`);
  heldBack.clear();
  lookAfresh();
}

/** The pause of the open breaker is over: somebody may try. */
export async function endPause(): Promise<void> {
  await db().execute(sql`update circuit_breaker set open_until = now() - interval '1 second'`);
  lookAfresh();
}

/** What was counted, by kind. */
export async function incidents(): Promise<Record<string, number>> {
  const rows = await db().execute<{ kind: string; times: number }>(sql`select kind, times from stripe_incident`);
  return Object.fromEntries(rows.map(({ kind, times }) => [kind, times]));
}
