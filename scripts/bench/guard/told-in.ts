import { setTimeout as wait } from 'node:timers/promises';
import type postgres from 'postgres';

const PATIENCE_MS = 120_000;

/**
 * From each look since then that found something new to when its mail had left, and the same of what a buyer's browser
 * reported, in milliseconds. Throws when one never leaves.
 */
export async function toldIn(sql: postgres.Sql, since: Date): Promise<number[]> {
  for (const end = performance.now() + PATIENCE_MS; ; ) {
    const rows = await sql<{ ms: number | null }[]>`
      select (extract(epoch from m.sent_at - l.at) * 1000)::int as ms from page_look l
      join mail_message m on m.dedupe_key = 'payment-page.difference:' || l.id where l.at >= ${since}
      union all
      select (extract(epoch from sent_at - queued_at) * 1000)::int from mail_message
      where template = 'payment-page.reported' and queued_at >= ${since}`;
    const told = rows.flatMap(({ ms }) => ms ?? []);
    if (told.length === rows.length) return told;
    if (performance.now() > end) throw new Error(`${rows.length - told.length} differences were never told.`);
    await wait(500);
  }
}
