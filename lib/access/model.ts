/** What a person may do here, and who may. Denied unless a line of this table grants it. */
export const PERMISSIONS = {
  'cart.edit': { roles: ['guest', 'customer', 'staff'], trained: false },
  'checkout.quote': { roles: ['guest', 'customer', 'staff'], trained: false },
  'checkout.place': { roles: ['guest', 'customer', 'staff'], trained: false },
  'payments.read': { roles: ['risk_analyst', 'finance', 'owner'], trained: true },
  'payments.release': { roles: ['risk_analyst', 'owner'], trained: true },
  'payments.decline': { roles: ['risk_analyst', 'owner'], trained: true },
  'payments.refund': { roles: ['finance', 'owner'], trained: true },
  'payments.dispute': { roles: ['risk_analyst', 'finance', 'owner'], trained: true },
  'reconciliation.read': { roles: ['finance', 'auditor', 'owner'], trained: true },
  'reconciliation.explain': { roles: ['finance', 'owner'], trained: true },
  'monitors.read': { roles: ['support', 'risk_analyst', 'finance', 'auditor', 'owner'], trained: false },
  'cards.manage': { roles: ['customer', 'staff'], trained: false },
} as const satisfies Record<string, { roles: readonly Role[]; trained: boolean }>;

export type Permission = keyof typeof PERMISSIONS;

export type StaffRole =
  | 'support'
  | 'catalogue'
  | 'fulfilment'
  | 'risk_analyst'
  | 'finance'
  | 'auditor'
  | 'access_admin'
  | 'owner';
export type Role = 'guest' | 'customer' | 'staff' | StaffRole;
