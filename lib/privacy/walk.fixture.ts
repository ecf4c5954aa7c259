import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';

/** Ids of these say nothing of whose a row is: everybody buys the same prints. */
const SHARED = new Set(['variant', 'print', 'artist', 'collection']);

/**
 * Everything that is tied to an account, found without the map: from its id and its e-mail address, any row of any table
 * in which a known value stands alone or behind a prefix ("payment:…"), and from the ids of those rows on. Answers
 * `<table> <place of the row>`.
 */
export async function walk(accountId: string, email: string): Promise<Set<string>> {
  const columns = await db().execute<{ table: string; column: string; type: string }>(sql`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public' and data_type in ('uuid', 'text') and table_name in (
      select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')`);
  const found = new Set<string>();
  const known = new Set([accountId, email]);
  let fresh = [...known];
  while (fresh.length > 0) {
    const next = new Set<string>();
    for (const { table, column } of columns) {
      if (SHARED.has(table)) continue;
      // An order names its cart, a payment what stands for it at Stripe, and that is theirs too.
      const rows = await db().execute<{ place: string; ids: (string | null)[] }>(sql`
        select ctid::text as place, array[to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'cart_id',
            to_jsonb(t) ->> 'stripe_payment_intent_id', to_jsonb(t) ->> 'stripe_customer_id',
            to_jsonb(t) ->> 'stripe_review_id', to_jsonb(t) ->> 'stripe_refund_id',
            to_jsonb(t) ->> 'stripe_dispute_id', to_jsonb(t) ->> 'confirmation_token_id'] as ids from ${sql.identifier(table)} t
        where regexp_replace(${sql.identifier(column)}::text, '^[a-z]+:', '') = any(${sql.param(fresh)}::text[])`);
      for (const { place, ids } of rows) {
        found.add(`${table} ${place}`);
        for (const id of ids) if (id && !known.has(id)) next.add(id);
      }
    }
    for (const id of next) known.add(id);
    fresh = [...next];
  }
  return found;
}
