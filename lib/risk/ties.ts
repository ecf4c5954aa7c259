import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { IDENTITY_KINDS } from './history/model.ts';
import type { IdentityKind } from './model.ts';

/** Newest presses that are looked at for each kind of identity: what it costs is bounded, however hot one is. */
const MOST_OF_A_KIND = 30;

/** Another press of the pay button, and by what it is tied to the first. */
export type Tie = { attemptId: string; by: IdentityKind[] };

/** The newest presses that share something with one, whoever pressed: one index range for each kind of identity. */
export async function tiesOf(reader: Reader, attemptId: string): Promise<Tie[]> {
  const rows = await reader.execute<{ attempt_id: string; by: IdentityKind[] }>(sql`
    with own as (select * from risk_activity where attempt_id = ${attemptId})
    select attempt_id, array_agg(kind) as by from (${sql.join(IDENTITY_KINDS.map(sharing), sql` union all `)}) tied
    where attempt_id <> ${attemptId} group by attempt_id order by max(at) desc`);
  return rows.map(({ attempt_id, by }) => ({ attemptId: attempt_id, by }));
}

function sharing(kind: IdentityKind): SQL {
  const column = sql.identifier(kind);
  return sql`(select ${sql.raw(`'${kind}'`)} as kind, other.attempt_id, other.at from own, lateral (
    select r.attempt_id, r.at from risk_activity r where r.${column} = own.${column}
    order by r.at desc nulls last limit ${sql.raw(String(MOST_OF_A_KIND))}) other)`;
}
