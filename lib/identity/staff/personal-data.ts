import { sql } from 'drizzle-orm';
import { type Impersonal, impersonal, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import {
  accessReview,
  accessReviewItem,
  invitation,
  policyAcknowledgement,
  roleGrant,
  staffChange,
  trainingAttempt,
  trainingRecord,
} from './schema.ts';

/** Any role of theirs is live, or was taken back since. */
const stillWorks = (over: Date) => sql`exists (
  select from role_grant other where other.account_id = ${roleGrant.accountId}
    and (other.revoked_at is null or other.revoked_at >= ${over.toISOString()}::timestamptz))`;

const work = {
  of: 'staff',
  category: 'work',
  purpose: 'To prove that only trained and authorized people reach payments.',
  basis: 'legal obligation',
  kept: {
    says: 'Three years after the work here ended, for auditors.',
    since: roleGrant.revokedAt,
    leads: [{ to: 'account', from: roleGrant.accountId }],
    days: 1096,
    unless: [{ while: stillWorks, because: 'They still worked here.' }],
  },
  forgotten: { keptBecause: 'PCI DSS 7.2 and 12.6 ask for proof of who could reach what, and was trained.' },
} as const;

export const staffPersonalData: readonly PersonalData[] = [
  personalData({
    ...work,
    table: roleGrant,
    what: 'A role',
    found: [{ by: 'account', in: roleGrant.accountId }],
    leads: [{ to: 'grant', from: roleGrant.id }],
    columns: {
      id: 'bare',
      accountId: 'bare',
      role: tells('Role'),
      grantedBy: tells('Granted by'),
      grantedAt: tells('Granted'),
      revokedAt: tells('Revoked'),
      revokedBy: tells('Revoked by'),
      revokedBecause: tells('Revoked because'),
    },
  }),
  personalData({
    ...work,
    table: staffChange,
    what: 'A change of what you may do',
    found: [{ by: 'account', in: staffChange.accountId }],
    columns: {
      id: 'bare',
      accountId: 'bare',
      at: tells('When'),
      what: tells('What'),
      role: tells('Role'),
      by: tells('By'),
      approvedBy: tells('Approved by'),
      because: tells('Because'),
    },
  }),
  personalData({
    ...work,
    table: trainingRecord,
    what: 'A training you passed',
    found: [{ by: 'account', in: trainingRecord.accountId }],
    columns: {
      accountId: 'bare',
      module: tells('Module'),
      version: tells('Version'),
      passedAt: tells('Passed'),
      validUntil: tells('Valid until'),
      score: tells('Right answers, in percent'),
    },
  }),
  personalData({
    ...work,
    table: trainingAttempt,
    what: 'A try at a quiz',
    found: [{ by: 'account', in: trainingAttempt.accountId }],
    columns: {
      id: 'bare',
      accountId: 'bare',
      module: tells('Module'),
      version: tells('Version'),
      at: tells('When'),
      score: tells('Right answers, in percent'),
    },
  }),
  personalData({
    ...work,
    table: policyAcknowledgement,
    what: 'A policy you acknowledged',
    found: [{ by: 'account', in: policyAcknowledgement.accountId }],
    columns: {
      accountId: 'bare',
      version: tells('Version'),
      acknowledgedAt: tells('Acknowledged'),
      supersededAt: tells('Superseded'),
    },
  }),
  personalData({
    ...work,
    table: accessReviewItem,
    what: 'A look at one of your roles',
    found: [{ by: 'grant', in: accessReviewItem.grantId }],
    columns: {
      reviewId: 'bare',
      grantId: 'bare',
      decision: tells('Decision'),
      decidedBy: tells('By'),
      decidedAt: tells('When'),
    },
  }),
  personalData({
    ...work,
    table: invitation,
    what: 'An invitation to work here',
    forgotten: 'blanked',
    kept: { says: 'A year after it ran out.', since: invitation.expiresAt, days: 365 },
    found: [
      { by: 'account', in: invitation.accountId },
      { by: 'email', in: invitation.email },
    ],
    columns: {
      id: 'bare',
      email: tells('E-mail address', { blank: sql`'erased:' || ${invitation.id}` }),
      name: tells('Name', {
        blank: 'Erased',
        sealed: { row: invitation.id, under: [{ of: 'invitation', id: invitation.id }] },
      }),
      roles: tells('Roles'),
      invitedBy: tells('Invited by'),
      invitedAt: tells('Invited'),
      expiresAt: tells('Ran out'),
      acceptedAt: tells('Accepted'),
      accountId: 'bare',
      withdrawnAt: tells('Withdrawn'),
    },
  }),
];

export const staffImpersonal: readonly Impersonal[] = [
  impersonal(accessReview, 'When roles were reviewed, and by whom as a member of staff; nothing of a customer.'),
];
