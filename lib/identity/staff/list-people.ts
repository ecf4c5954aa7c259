import { desc, sql } from 'drizzle-orm';
import { type StaffRole, TRAINING } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import type { InvitationView, PersonRow } from '../model.ts';
import { byName, CARRIED_NAME, nameFrom } from '../names.ts';
import { INVITATION } from './invitations.ts';
import { invitation } from './schema.ts';

type Row = {
  id: string;
  name: string;
  email: string;
  roles: StaffRole[];
  passkeys: number;
  app: boolean;
  trained_until: string | null;
  acknowledged: boolean;
  last_sign_in_at: string | null;
  disabled_at: string | null;
  disabled_because: string | null;
};

/** Everybody who holds or held a role, by name. One `accountId` for that person alone. */
export async function listPeople(now: Date, accountId?: string): Promise<PersonRow[]> {
  const rows = await db().execute<Row>(sql`
    select a.id, ${CARRIED_NAME} as name, a.email, a.disabled_at, a.disabled_because, a.last_sign_in_at,
      array(select g.role from role_grant g where g.account_id = a.id and g.revoked_at is null order by g.role) as roles,
      (select count(*)::int from passkey p where p.account_id = a.id and p.removed_at is null) as passkeys,
      exists (select from totp t where t.account_id = a.id and t.confirmed_at is not null) as app,
      -- The day on which the first of the modules lapses; null when one is missing already.
      (select case when bool_and(valid is not null) then min(valid) end from (
        select (select max(t.valid_until) from training_record t where t.account_id = a.id and t.module = wanted.key
          and t.version = wanted.value::int and t.valid_until > ${now.toISOString()}::timestamptz) as valid
        from jsonb_each_text(${JSON.stringify(TRAINING)}::jsonb) as wanted) as modules) as trained_until,
      exists (select from policy_acknowledgement p where p.account_id = a.id and p.superseded_at is null) as acknowledged
    from account a
    where exists (select from role_grant g where g.account_id = a.id)
      ${accountId ? sql`and a.id = ${accountId}` : sql``}
  `);
  const people = rows.map(row => ({ ...row, name: nameFrom(row.name) }));
  return people.sort((one, other) => gone(one) - gone(other) || byName(one, other)).map(viewOf);
}

/** Who cannot sign in any more comes last. */
const gone = (row: Row): number => (row.disabled_at === null ? 0 : 1);

const viewOf = (row: Row): PersonRow => ({
  id: row.id,
  name: row.name,
  email: row.email,
  roles: row.roles,
  factors: { passkeys: row.passkeys, app: row.app },
  trainedUntil: iso(row.trained_until),
  acknowledged: row.acknowledged,
  lastSignInAt: iso(row.last_sign_in_at),
  state: row.disabled_at ? 'disabled' : row.roles.length === 0 ? 'left' : 'active',
  disabledBecause: row.disabled_because,
});

const iso = (moment: string | null): string | null => (moment ? new Date(moment).toISOString() : null);

/** Invitations that nobody has accepted or withdrawn, the newest first. */
export async function openInvitations(now: Date): Promise<InvitationView[]> {
  const rows = await db()
    .select(INVITATION)
    .from(invitation)
    .where(sql`accepted_at is null and withdrawn_at is null`)
    .orderBy(desc(invitation.invitedAt));
  return rows.map(({ id, email, name, roles, invitedAt, expiresAt }) => ({
    id,
    email,
    name,
    roles,
    invitedAt: invitedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    over: expiresAt <= now,
  }));
}
