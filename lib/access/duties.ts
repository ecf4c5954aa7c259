import { PERMISSIONS, type Permission, type Role, STAFF_ROLES, type StaffRole } from './model.ts';

/** What each role is called, and what it is there for, in the words that whoever grants it reads. */
export const ROLE_WORDS: Readonly<Record<StaffRole, { label: string; says: string }>> = {
  support: { label: 'Support', says: 'Answers customers. Sees no payment data.' },
  catalogue: { label: 'Catalogue', says: 'Looks after prints, artists and stock.' },
  fulfilment: { label: 'Fulfilment', says: 'Packs and hands over what is paid and cleared.' },
  risk_analyst: { label: 'Risk analyst', says: 'Looks at held payments and decides. Answers disputes.' },
  finance: { label: 'Finance', says: 'Sends refunds and explains differences to Stripe’s books.' },
  auditor: { label: 'Auditor', says: 'Reads everything that is on record and changes nothing. Stands alone.' },
  access_admin: { label: 'Access admin', says: 'Invites people and grants roles. Never touches payments.' },
  owner: { label: 'Owner', says: 'Answers for the shop: payments, reviews of access, second approvals.' },
};

/** What a role may do once everything is in order. */
export const permissionsOf = (role: Role): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter(name =>
    (PERMISSIONS[name].roles as readonly Role[]).includes(role),
  );

const touchesPayments = (role: StaffRole): boolean => permissionsOf(role).some(name => name.startsWith('payments.'));

/** Roles that reach payments: two people grant them. */
export const PAYMENT_ROLES: readonly StaffRole[] = STAFF_ROLES.filter(touchesPayments);
export const isPaymentRole = (role: StaffRole): boolean => PAYMENT_ROLES.includes(role);

/**
 * Why nobody may hold these roles together, as a sentence, or null when they may: who grants roles never reaches
 * payments, and an auditor is nothing besides, so that nobody audits what they did (PCI DSS 7.2, separation of duties).
 */
export function conflictOf(roles: readonly StaffRole[]): string | null {
  const grants = roles.some(role => permissionsOf(role).includes('people.manage'));
  if (grants && roles.some(isPaymentRole))
    return 'Who grants roles never touches payments: these roles exclude each other.';
  if (roles.includes('auditor') && new Set(roles).size > 1)
    return 'An auditor holds no other role, so that nobody audits what they did themselves.';
  return null;
}
