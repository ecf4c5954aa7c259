import { sql } from 'drizzle-orm';
import { conflictOf, PAYMENT_ROLES, type StaffRole } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { before, isNew, staffLacking } from './staff.ts';

/** PCI DSS 8.2.6, with two days for the job that disables them. */
const UNUSED = 92 * DAY;

/** Nobody can sign in with an account of the staff that nobody uses; but for the only owner, who lets others in. */
export const unusedAccountsDisabled = control({
  id: 'identity.unused-accounts-disabled',
  says: 'Accounts of people who do not work here any more are closed: one that nobody used for three months lets nobody in.',
  severity: 'medium',
  every: 'day',
  shown: 'staff',
  async check(now) {
    const late = later(now, -UNUSED);
    const { staff, wrong } = await staffLacking(
      before(sql`coalesce(s.last_sign_in_at, '-infinity')`, late),
      sql`${isNew(late)}
        or exists (select from role_grant g where g.account_id = s.id and g.granted_at >= ${late.toISOString()}::timestamptz)
        or (exists (select from role_grant g where g.account_id = s.id and g.role = 'owner' and g.revoked_at is null)
          and not exists (select from role_grant g join s other on other.id = g.account_id
            where g.role = 'owner' and g.revoked_at is null and g.account_id <> s.id))`,
    );
    return heldUnless(
      wrong,
      broken =>
        broken === 0 ? `None of ${staff} accounts lies unused.` : `${broken} of ${staff} accounts lie unused.`,
      { staff },
    );
  },
});

type Held = { id: string; roles: StaffRole[]; unfounded: StaffRole[] };

/** How somebody may have come by a role without a person who gave it: at the very beginning. */
const AT_FIRST = ['system:seed', 'system:first-owner'];

/**
 * PCI DSS 7.2: every role was given by somebody else, and the record says so; one that reaches payments by two people
 * (an invitation to one is approved before it is sent). Nobody holds what excludes each other.
 */
export const rolesAsGiven = control({
  id: 'identity.roles-as-given',
  says: 'Whoever works here was given what they may do by somebody else, and it is on record; nobody both gives access and reaches payments.',
  severity: 'critical',
  every: 'hour',
  shown: 'staff',
  async check() {
    const rows = await db().execute<Held>(sql`
      select g.account_id as id, array_agg(g.role) as roles,
        coalesce(array_agg(g.role) filter (where g.granted_by <> all (${sql.param(AT_FIRST)}::text[]) and not exists (
          select from staff_change c where c.account_id = g.account_id and c.role = g.role and c.what = 'granted'
            and c.by = g.granted_by and c.by <> 'account:' || g.account_id and c.at <= g.granted_at + interval '1 minute'
            and (g.role <> all (${sql.param(PAYMENT_ROLES)}::text[]) or c.approved_by <> c.by or exists (
              select from staff_change j where j.account_id = g.account_id and j.what = 'joined' and j.at = c.at)))), '{}') as unfounded
      from role_grant g where g.revoked_at is null group by g.account_id order by g.account_id`);
    const mixed = rows.filter(({ roles }) => conflictOf(roles) !== null);
    return heldUnless(
      [
        ...rows.flatMap(({ id, unfounded }) => unfounded.map(role => `account:${id} as ${role}, on no record`)),
        ...mixed.map(({ id, roles }) => `account:${id} as ${roles.join(' and ')}`),
      ],
      broken =>
        broken === 0
          ? `The roles of ${rows.length} people are as they were given.`
          : `${broken} roles are on no record, or exclude each other.`,
      {
        people: rows.length,
        ofPayments: rows.filter(({ roles }) => roles.some(role => PAYMENT_ROLES.includes(role))).length,
      },
    );
  },
});
