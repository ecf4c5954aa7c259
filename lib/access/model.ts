export const STAFF_ROLES = [
  'support',
  'catalogue',
  'fulfilment',
  'risk_analyst',
  'finance',
  'auditor',
  'access_admin',
  'owner',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
/** `known_guest`: has proved the mailbox of an order and named a fact of it; reaches what is kept about them and nothing else. */
export type Role = 'guest' | 'known_guest' | 'customer' | 'staff' | StaffRole;

/** What a person may do here, and who may. Denied unless a line of this table grants it. */
type Rule = {
  roles: readonly Role[];
  /** 0: nobody need be signed in; 1: signed in; 2: a second factor, or a passkey, was proved in this session. */
  level: 0 | 1 | 2;
  /** Payment data is reached with a passkey only: what can be typed can be phished. */
  passkey: boolean;
  /** Asks for every training module in its current version and for the acknowledged policy. */
  trained: boolean;
};

const everyone = { roles: ['guest', 'customer', 'staff'], level: 0, passkey: false, trained: false } as const;
const signedIn = { roles: ['customer', 'staff'], level: 1, passkey: false, trained: false } as const;
/** Whose data it is, with an account or without. */
const itsPerson = { ...signedIn, roles: ['known_guest', 'customer', 'staff'] } as const;
/** Staff at work: second factor, training and policy. */
const staff = <const R extends readonly StaffRole[]>(...roles: R) => ({
  roles,
  level: 2 as const,
  passkey: false,
  trained: true,
});
/** Staff who reach payment data: the same, by passkey. */
const payments = <const R extends readonly StaffRole[]>(...roles: R) => ({ ...staff(...roles), passkey: true });
/** What staff need in order to become allowed to work: to be trained, to read and acknowledge. */
const anyStaff = { roles: ['staff'], level: 2, passkey: false, trained: false } as const;

export const PERMISSIONS = {
  'account.enter': everyone,
  /** To ask the support something, and to go on with one’s own question. */
  'support.ask': everyone,
  'cart.edit': everyone,
  'checkout.quote': everyone,
  'checkout.place': everyone,
  'cards.manage': signedIn,
  'account.manage': signedIn,
  /** What people may do with their own data. */
  'data.manage': itsPerson,
  'payments.read': payments('risk_analyst', 'finance', 'owner'),
  'payments.release': payments('risk_analyst', 'owner'),
  'payments.decline': payments('risk_analyst', 'owner'),
  'payments.refund': payments('finance', 'owner'),
  'payments.dispute': payments('risk_analyst', 'finance', 'owner'),
  'reports.read': payments('risk_analyst', 'finance', 'owner'),
  'rules.read': payments('risk_analyst', 'finance', 'owner'),
  'rules.edit': payments('risk_analyst', 'owner'),
  'rules.publish': payments('risk_analyst', 'owner'),
  'lists.edit': payments('risk_analyst', 'owner'),
  'reconciliation.read': payments('finance', 'auditor', 'owner'),
  'reconciliation.explain': payments('finance', 'owner'),
  'monitors.read': staff('support', 'risk_analyst', 'finance', 'auditor', 'owner'),
  /** To pack parcels, to see where one goes, and to hand it to the carrier. */
  'parcels.send': staff('fulfilment', 'owner'),
  /** To tell an artist who has their prints, of those who agreed to it. */
  'collectors.tell': staff('catalogue', 'owner'),
  /** To answer what an authority demands; a second person has to approve it. */
  'demands.answer': staff('support', 'owner'),
  'demands.approve': staff('access_admin', 'owner'),
  'training.take': anyStaff,
  'training.read': staff('auditor', 'access_admin', 'owner'),
  'people.read': staff('auditor', 'access_admin', 'owner'),
  'people.manage': staff('access_admin'),
  /** To be the second person for what somebody else changes about people. */
  'people.approve': staff('access_admin', 'owner'),
  /** To invite somebody who grants roles, while there is nobody who does. */
  'people.appoint': staff('owner'),
  /** The register of what people ask about their data. */
  'requests.read': staff('support', 'auditor', 'owner'),
  'requests.decide': staff('support', 'owner'),
  'access.read': staff(...STAFF_ROLES),
  'access.review': staff('access_admin', 'owner'),
  'approvals.read': staff('risk_analyst', 'finance', 'access_admin', 'auditor', 'owner'),
  /** As strong as what is approved: a second person who was phished is none. */
  'approvals.decide': payments('risk_analyst', 'finance', 'access_admin', 'owner'),
  /** What wraps the keys of people: to see it, and to have them moved to another. */
  'keys.manage': { ...staff('access_admin', 'owner'), passkey: true },
  'audit.read': staff('auditor', 'owner'),
  'audit.export': staff('auditor', 'owner'),
  /** To see what of a customer is left out at the desk. */
  'privacy.reveal': payments('risk_analyst', 'finance', 'owner'),
  'breaches.read': staff('risk_analyst', 'finance', 'auditor', 'access_admin', 'owner'),
  'breaches.manage': staff('risk_analyst', 'finance', 'owner'),
  'processing.read': staff('auditor', 'owner'),
  'retention.read': staff('auditor', 'owner'),
  'policy.read': staff('support', 'auditor', 'access_admin', 'owner'),
  /** To write the next version of the policy, and to ask that it be published; a second person who may do this too has to want it. */
  'policy.publish': { ...staff('access_admin', 'owner'), passkey: true },
  /** Controls, their runs and findings, duties, what was observed on the payment page. */
  'audits.read': staff('auditor', 'access_admin', 'owner'),
  /** To have controls, the payment page and the shop as a whole looked at now. It changes nothing that is looked at. */
  'audits.run': staff('auditor', 'access_admin', 'owner'),
  /** To own findings, to record that a duty was done, to confirm answers. Not for whoever audits it. */
  'audits.work': staff('access_admin', 'owner'),
  /** To take evidence out of the shop. */
  'audits.export': staff('auditor', 'owner'),
  /** To close the checkout and open it again, and to accept what changed on the payment page. */
  'payment-page.guard': payments('risk_analyst', 'owner'),
  'tickets.answer': staff('support', 'risk_analyst', 'owner'),
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

/** The training modules and their current versions; what they say is in `lib/identity/training`. A new version asks everybody anew. */
export const TRAINING = {
  phishing: 1,
  'social-engineering': 1,
  'card-data': 1,
  privacy: 1,
  'acceptable-use': 1,
} as const;
export type TrainingModule = keyof typeof TRAINING;

/** What was proved in a session, strongest first. */
export type Method = 'passkey' | 'totp' | 'recovery' | 'password' | 'mail';

/** What is wanting although a role would allow it, in the order in which a person puts it right. */
export type Lack = 'second_factor' | 'passkey' | 'training' | 'policy';

/** Something that waits for a second person, or waited. Moments in ISO 8601; people as the audit ledger names them. */
export type RequestView = {
  id: string;
  operation: string;
  /** What it is about, `<thing>:<id>`. */
  object: string;
  /** What the second person has to approve. */
  sentence: string;
  askedBy: string;
  askedAt: string;
  expiresAt: string;
  decision: 'approved' | 'refused' | 'withdrawn' | 'expired' | null;
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
  /** Whether the reader asked for it. */
  mine: boolean;
  /** Whether the reader may decide it. */
  decides: boolean;
};
