import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { db, missingGuards } from '#lib/db/index.ts';
import { guest, may } from './actor.ts';
import { conflictOf } from './duties.ts';
import { PERMISSIONS, type Permission, STAFF_ROLES } from './model.ts';
import { type Operation, operations } from './operation.ts';

/** What reaches payment data or decides about it. */
const OF_PAYMENTS = /^(payments|reports|rules|lists|reconciliation|payment-page)\./;

/**
 * PCI DSS 7.2 and 7.3: the table of permissions as this process really holds it, and everything that somebody can do in
 * it. A stranger may do only what is everybody's.
 */
export const everythingAsksForPermission = control({
  id: 'access.everything-asks-for-permission',
  says: 'Everything that can be done here asks for a permission, and nobody has one who was not given it. Whoever reaches payments needs a passkey, current training and this policy acknowledged.',
  severity: 'critical',
  every: 'hour',
  shown: 'staff',
  async check() {
    const all = [...operations().values()];
    if (all.length === 0) return notChecked('This process knows no operation.');
    const loose = (Object.keys(PERMISSIONS) as Permission[]).filter(isLoose);
    const mixed = STAFF_ROLES.filter(role => conflictOf([role]) !== null);
    const open = all.filter(isOpen).map(({ operationName }) => operationName);
    return heldUnless(
      [
        ...loose.map(name => `permission:${name} asks for too little`),
        ...mixed.map(role => `role:${role} grants roles and reaches payments`),
        ...open.map(name => `operation:${name} is open to strangers`),
      ],
      broken =>
        broken === 0
          ? `All ${all.length} operations ask for a permission, and none of the staff’s is open to a stranger.`
          : `${broken} permissions, roles or operations give away too much.`,
      { operations: all.length, permissions: Object.keys(PERMISSIONS).length, roles: STAFF_ROLES.length },
    );
  },
});

/** What the staff may do asks for a second factor and training; what is about payments for a passkey besides. */
function isLoose(name: Permission): boolean {
  const { roles, level, passkey, trained } = PERMISSIONS[name];
  const named = (roles as readonly string[]).every(role => (STAFF_ROLES as readonly string[]).includes(role));
  if (!named) return OF_PAYMENTS.test(name);
  return level < 2 || !trained || (name.startsWith('payments.') && !passkey);
}

/** No permission of the table, or the staff's and not withheld from somebody whom nobody knows. */
const isOpen = ({ may: permission }: Operation<never, unknown>): boolean =>
  !(permission in PERMISSIONS) ||
  (may(guest, permission) && !(PERMISSIONS[permission].roles as readonly string[]).includes('guest'));

const GUARDS = ['approval_request.approval_request_two_people', 'approval_request.approval_request_kept'];

/** What was approved in the last week was approved by somebody else than who asked, and the database still says so. */
export const secondPersonIsAnother = control({
  id: 'access.second-person-is-another',
  says: 'What needs two people, such as a large refund or a change of the rules, was never approved by whoever asked for it.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const rows = await db().execute<{ id: string; alone: boolean }>(sql`
      select id, (decided_by is null or decided_by = asked_by) as alone from approval_request
      where decided_at is not null and decided_at >= ${later(now, -7 * DAY).toISOString()}::timestamptz and decision = 'approved'
      order by decided_at desc limit 10000`);
    const alone = rows.filter(row => row.alone).map(({ id }) => `approval_request:${id}`);
    return heldUnless(
      [...alone, ...(await missingGuards(GUARDS))],
      broken =>
        broken === 0
          ? `Of the last seven days’ ${rows.length} approvals each was by a second person.`
          : 'An approval was by one person alone, or the database would let it be.',
      { approvals: rows.length, days: 7 },
    );
  },
});
