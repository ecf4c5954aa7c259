import { describe, expect, test } from 'vitest';
import { conflictOf, isPaymentRole, PAYMENT_ROLES, permissionsOf } from './duties.ts';
import { PERMISSIONS, type Permission, STAFF_ROLES, type StaffRole } from './model.ts';

/** Every set of roles that somebody may hold. */
const allowedSets = Array.from({ length: 2 ** STAFF_ROLES.length }, (_, bits) =>
  STAFF_ROLES.filter((_role, nth) => bits & (1 << nth)),
).filter(roles => roles.length > 0 && conflictOf(roles) === null);
const together = (roles: readonly StaffRole[]) => new Set<Permission>(roles.flatMap(permissionsOf));
const movesMoney = (permission: Permission) =>
  permission.startsWith('payments.') || permission === 'reconciliation.explain';

describe('Duties are separate:', () => {
  test('no set of roles that anybody may hold both grants roles and reaches payments', () => {
    const both = allowedSets.filter(roles => {
      const held = together(roles);
      return held.has('people.manage') && [...held].some(movesMoney);
    });
    expect(both).toEqual([]);
    expect(allowedSets.length).toBeGreaterThan(STAFF_ROLES.length);
  });

  test('whoever grants roles touches no payment', () =>
    expect(permissionsOf('access_admin').filter(movesMoney)).toEqual([]));

  test('an auditor reads, has things looked at, exports what is on record, trains, and does nothing else', () => {
    const acts = permissionsOf('auditor').filter(name => !/\.read$/.test(name));
    expect(acts).toEqual(['audit.export', 'audits.run', 'audits.export']);
  });

  test('an auditor holds no other role', () => {
    for (const role of STAFF_ROLES) if (role !== 'auditor') expect(conflictOf(['auditor', role])).toMatch(/auditor/);
  });

  test('payment data is behind a passkey, training and the second factor, for every role', () => {
    const payments = Object.entries(PERMISSIONS).filter(([name]) => name.startsWith('payments.'));
    expect(payments.length).toBeGreaterThan(3);
    for (const [, rule] of payments) expect(rule).toMatchObject({ passkey: true, trained: true, level: 2 });
  });

  test('what staff do needs training, but for training itself', () => {
    const untrained = (Object.keys(PERMISSIONS) as Permission[]).filter(name => {
      const { roles, trained } = PERMISSIONS[name];
      return !trained && !(roles as readonly string[]).includes('customer');
    });
    expect(untrained).toEqual(['training.take']);
  });

  test('the payment roles are the ones that reach payments', () => {
    expect(PAYMENT_ROLES).toEqual(['risk_analyst', 'finance', 'owner']);
    expect(isPaymentRole('support')).toBe(false);
  });
});
