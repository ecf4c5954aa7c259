import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { account } from '#lib/identity/schema.ts';
import { tableOfPieces } from '#lib/sealed-files/schema.ts';

/**
 * A copy of everything that is kept about somebody, asked for by them. `asked` and `writing` until it is whole; `ready` to
 * be taken by the browser that asked; `failed` when every try did; `destroyed` when its time or its downloads are over.
 */
export const privacyExport = pgTable(
  'privacy_export',
  {
    id: uuid().primaryKey(),
    /** Whose it is: an account’s, or a guest’s, by their address in lower case until the copy is destroyed. */
    accountId: uuid('account_id').references(() => account.id),
    guestEmail: text('guest_email'),
    /** The only session that may take it. */
    sessionId: uuid('session_id').notNull(),
    status: text({ enum: ['asked', 'writing', 'ready', 'failed', 'destroyed'] }).notNull(),
    askedAt: moment('asked_at').notNull(),
    readyAt: moment('ready_at'),
    expiresAt: moment('expires_at'),
    destroyedAt: moment('destroyed_at'),
    /** Why the last try failed, as the log knows it. */
    fault: uuid(),
    /** Tables written, of all. */
    done: integer().notNull().default(0),
    total: integer().notNull(),
    bytes: bigint({ mode: 'number' }).notNull().default(0),
    downloads: integer().notNull().default(0),
    /** A download that was proved for may begin until then. */
    openUntil: moment('open_until'),
  },
  table => [
    uniqueIndex('privacy_export_under_way').on(table.accountId).where(sql`status in ('asked', 'writing')`),
    uniqueIndex('privacy_export_of_guest_under_way').on(table.guestEmail).where(sql`status in ('asked', 'writing')`),
    index('privacy_export_guest').on(table.guestEmail, table.askedAt).where(sql`guest_email is not null`),
    check('privacy_export_whose', sql`num_nonnulls(${table.accountId}, ${table.guestEmail}) <= 1`),
    index('privacy_export_account').on(table.accountId, table.askedAt),
    index('privacy_export_expires').on(table.expiresAt).where(sql`status in ('ready', 'failed')`),
  ],
);

/** A copy in sealed pieces. */
export const privacyExportPart = tableOfPieces('privacy_export_part', 'export_id', () => privacyExport.id);
