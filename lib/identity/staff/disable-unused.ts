import { sql } from 'drizzle-orm';
import { recordEvent } from '#lib/audit/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { CARRIED_NAME, nameFrom } from '../names.ts';
import { disable } from './changes.ts';
import { isLastHolder, oneByOne } from './staff-of.ts';

/** After so many days without a sign-in an account of the staff is disabled (PCI DSS 8.2.6). */
const UNUSED = 90 * DAY;

type Unused = { id: string; name: string; email: string };

/**
 * Disables accounts of the staff that nobody has signed in with for ninety days, counted from when they came or were
 * enabled again where that is later. The only owner stays, or nobody could ever be let in again.
 */
export async function disableUnused(now: Date): Promise<void> {
  const before = later(now, -UNUSED).toISOString();
  const unused = await db().execute<Unused>(sql`
    select a.id, ${CARRIED_NAME} as name, a.email from account a
    where a.disabled_at is null
      and exists (select from role_grant g where g.account_id = a.id and g.revoked_at is null)
      and coalesce(a.last_sign_in_at, '-infinity') < ${before}::timestamptz
      and not exists (select from role_grant g where g.account_id = a.id and g.granted_at >= ${before}::timestamptz)
      and not exists (select from staff_change c where c.account_id = a.id and c.at >= ${before}::timestamptz
        and c.what in ('joined', 'enabled'))`);
  for (const person of unused) await disableOne({ ...person, name: nameFrom(person.name) }, now);
}

async function disableOne(person: Unused, now: Date): Promise<void> {
  const by = 'system:unused-accounts';
  await transaction(async tx => {
    await oneByOne(tx);
    if (await isLastHolder(tx, person.id, 'owner')) return;
    await disable(tx, person, { by, because: 'Nobody has signed in with it for ninety days.' }, now);
    await recordEvent(tx, { actor: by, action: 'people.disable', target: `account:${person.id}`, outcome: 'done' });
  });
}
