import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { ClauseText, Reason } from '../model.ts';

/**
 * What was published, word for word. Append-only. `printed` is the text that `sha256` is the hash of, as anybody can
 * fetch it; it names the version before it with its hash, so that none can be changed alone.
 */
export const policyVersion = pgTable(
  'policy_version',
  {
    number: integer().primaryKey(),
    texts: jsonb().$type<readonly ClauseText[]>().notNull(),
    printed: text().notNull(),
    /** Lower-case hexadecimal. */
    sha256: text('sha256').notNull(),
    /** What is new, in a few sentences for customers. */
    summary: text().notNull(),
    reason: text().$type<Reason>().notNull(),
    /** Whether it matters to customers: then it takes effect no sooner than thirty days after it was published. */
    material: boolean().notNull(),
    publishedAt: moment('published_at').notNull(),
    effectiveAt: moment('effective_at').notNull(),
    supersedes: integer().references((): AnyPgColumn => policyVersion.number),
    /** Whose wish it was, as the audit ledger names them; `system:policy`: the words that came with the shop. */
    publishedBy: text('published_by').notNull(),
    approvedBy: text('approved_by'),
  },
  table => [
    index('policy_version_effective').on(table.effectiveAt, table.number),
    check('policy_version_reason', sql`reason in ('law', 'business', 'review', 'correction')`),
    check(
      'policy_version_in_order',
      sql`(number = 1 and supersedes is null) or (number > 1 and supersedes is not distinct from number - 1)`,
    ),
    check(
      'policy_version_by_two',
      sql`(number = 1 and published_by like 'system:%') or (approved_by is not null and approved_by <> published_by)`,
    ),
    check(
      'policy_version_notice',
      sql`effective_at >= published_at + case when material then interval '720 hours' else interval '0' end`,
    ),
    check('policy_version_hash', sql`sha256 = encode(sha256(convert_to(printed, 'utf8')), 'hex')`),
  ],
);

/** What is to become the next version. One is open at a time; what is published of it is copied. */
export const policyDraft = pgTable(
  'policy_draft',
  {
    id: uuid().primaryKey(),
    basedOn: integer('based_on')
      .notNull()
      .references(() => policyVersion.number),
    texts: jsonb().$type<readonly ClauseText[]>().notNull(),
    summary: text().notNull().default(''),
    reason: text().$type<Reason>().notNull(),
    material: boolean().notNull(),
    /** The day from which it holds, from midnight UTC; null: as soon as it is published. */
    effectiveOn: date('effective_on'),
    state: text({ enum: ['open', 'published', 'discarded'] })
      .notNull()
      .default('open'),
    /** Counts the edits: what is approved is what was asked for. */
    edits: integer().notNull().default(0),
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: moment('changed_at').notNull(),
    closedAt: moment('closed_at'),
  },
  table => [
    uniqueIndex('policy_draft_one_open').on(table.state).where(sql`state = 'open'`),
    check('policy_draft_reason', sql`reason in ('law', 'business', 'review', 'correction')`),
    check('policy_draft_closed', sql`(state = 'open') = (closed_at is null)`),
  ],
);

/** Somebody read the policy against law and business, and what came of it. Append-only. */
export const policyReview = pgTable(
  'policy_review',
  {
    id: uuid().primaryKey(),
    at: moment('at').notNull(),
    by: text('by').notNull(),
    /** What was read. */
    version: integer()
      .notNull()
      .references(() => policyVersion.number),
    /** The version that came of it; null: nothing had to change. */
    ledTo: integer('led_to').references(() => policyVersion.number),
    note: text().notNull(),
  },
  table => [index('policy_review_at').on(table.at, table.id)],
);
