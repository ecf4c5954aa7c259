import { sql } from 'drizzle-orm';
import type { TrainingModule } from '#lib/access/index.ts';
import { TRAINING } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import type { TrainingRow } from '../model.ts';
import { byName, CARRIED_NAME, nameFrom } from '../names.ts';

type Row = { id: string; name: string; valid: Partial<Record<TrainingModule, string>>; acknowledged: boolean };

/** Until when each member of the staff is trained in each module, in its current version; for those who look after it. */
export async function trainingOverview(now: Date): Promise<TrainingRow[]> {
  const rows = await db().execute<Row>(sql`
    select a.id, ${CARRIED_NAME} as name,
      coalesce((select jsonb_object_agg(module, until) from (
        select t.module, max(t.valid_until) as until from training_record t
        join jsonb_each_text(${JSON.stringify(TRAINING)}::jsonb) wanted
          on wanted.key = t.module and wanted.value::int = t.version
        where t.account_id = a.id group by t.module) as passed), '{}'::jsonb) as valid,
      exists (select from policy_acknowledgement p where p.account_id = a.id and p.superseded_at is null) as acknowledged
    from account a
    where a.disabled_at is null
      and exists (select from role_grant g where g.account_id = a.id and g.revoked_at is null)
  `);
  const people = rows.map(row => ({ ...row, name: nameFrom(row.name) })).sort(byName);
  return people.map(({ id, name, valid, acknowledged }) => ({
    id,
    name,
    acknowledged,
    modules: (Object.keys(TRAINING) as TrainingModule[]).map(module => {
      const until = valid[module];
      const validUntil = until ? new Date(until).toISOString() : null;
      return { module, validUntil, valid: validUntil !== null && new Date(validUntil) > now };
    }),
  }));
}
