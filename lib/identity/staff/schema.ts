import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { StaffRole, TrainingModule } from '#lib/access/model.ts';
import { moment } from '#lib/db/columns.ts';
import type { Sealed } from '#lib/keyring/model.ts';
import { account } from '../schema.ts';

const ofAccount = () =>
  uuid('account_id')
    .notNull()
    .references(() => account.id);

/** A role while `revokedAt` is null: a record with who and when, not a flag. */
export const roleGrant = pgTable(
  'role_grant',
  {
    id: uuid().primaryKey(),
    accountId: ofAccount(),
    role: text().$type<StaffRole>().notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedAt: moment('granted_at').notNull().defaultNow(),
    revokedAt: moment('revoked_at'),
    revokedBy: text('revoked_by'),
    revokedBecause: text('revoked_because'),
  },
  table => [
    uniqueIndex('role_grant_live').on(table.accountId, table.role).where(sql`revoked_at is null`),
    index('role_grant_account').on(table.accountId),
    index('role_grant_revoked').on(table.revokedAt).where(sql`revoked_at is not null`),
  ],
);

/** What somebody changed about who works here, and why: for whoever asks later. Rows are only added. */
export const staffChange = pgTable(
  'staff_change',
  {
    id: uuid().primaryKey(),
    accountId: ofAccount(),
    at: moment('at').notNull(),
    what: text().$type<StaffChangeKind>().notNull(),
    role: text().$type<StaffRole>(),
    by: text().notNull(),
    /** The second person, where one was asked for. */
    approvedBy: text('approved_by'),
    because: text().notNull(),
  },
  table => [index('staff_change_account').on(table.accountId, table.at)],
);
export type StaffChangeKind = 'joined' | 'granted' | 'revoked' | 'disabled' | 'enabled';

/** A training module that was passed, in one version; what asks for training is gone when one lapses. */
export const trainingRecord = pgTable(
  'training_record',
  {
    accountId: ofAccount(),
    module: text().$type<TrainingModule>().notNull(),
    version: integer().notNull().default(1),
    passedAt: moment('passed_at').notNull(),
    validUntil: moment('valid_until').notNull(),
    /** Right answers in percent. */
    score: smallint().notNull().default(100),
  },
  table => [primaryKey({ columns: [table.accountId, table.module, table.passedAt] })],
);

/** A try at a module's quiz, passed or not. */
export const trainingAttempt = pgTable(
  'training_attempt',
  {
    id: uuid().primaryKey(),
    accountId: ofAccount(),
    module: text().$type<TrainingModule>().notNull(),
    version: integer().notNull(),
    at: moment('at').notNull(),
    /** Right answers in percent. */
    score: smallint().notNull(),
  },
  table => [index('training_attempt_account').on(table.accountId, table.module, table.at)],
);

/** A member of staff has read a version of the policy and says so. A new version supersedes it. */
export const policyAcknowledgement = pgTable(
  'policy_acknowledgement',
  {
    accountId: ofAccount(),
    /** What was acknowledged: the policy's version. */
    version: text().notNull(),
    acknowledgedAt: moment('acknowledged_at').notNull(),
    supersededAt: moment('superseded_at'),
  },
  table => [primaryKey({ columns: [table.accountId, table.version] })],
);

/** Every six months somebody looks at every role of everybody. What is not confirmed in time is revoked. */
export const accessReview = pgTable(
  'access_review',
  {
    id: uuid().primaryKey(),
    openedAt: moment('opened_at').notNull(),
    dueAt: moment('due_at').notNull(),
    signedOffAt: moment('signed_off_at'),
    signedOffBy: text('signed_off_by'),
    closedAt: moment('closed_at'),
  },
  table => [
    // One at a time.
    uniqueIndex('access_review_open').on(sql`(closed_at is null)`).where(sql`closed_at is null`),
    index('access_review_opened_at').on(table.openedAt),
  ],
);

export const accessReviewItem = pgTable(
  'access_review_item',
  {
    reviewId: uuid('review_id')
      .notNull()
      .references(() => accessReview.id),
    grantId: uuid('grant_id')
      .notNull()
      .references(() => roleGrant.id),
    decision: text().$type<'confirmed' | 'revoked' | 'lapsed'>(),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
  },
  table => [
    primaryKey({ columns: [table.reviewId, table.grantId] }),
    index('access_review_item_grant').on(table.grantId),
  ],
);

/** An invitation to become staff; its link is a one-time token. */
export const invitation = pgTable(
  'invitation',
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    name: text().$type<Sealed<string>>().notNull(),
    roles: text().array().$type<StaffRole[]>().notNull(),
    invitedBy: text('invited_by').notNull(),
    invitedAt: moment('invited_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    accountId: uuid('account_id').references(() => account.id),
    withdrawnAt: moment('withdrawn_at'),
  },
  table => [
    index('invitation_expires_at').on(table.expiresAt),
    uniqueIndex('invitation_open').on(sql`lower(email)`).where(sql`accepted_at is null and withdrawn_at is null`),
  ],
);
