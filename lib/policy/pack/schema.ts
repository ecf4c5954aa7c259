import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { tableOfPieces } from '#lib/sealed-files/schema.ts';
import type { PackState } from './model.ts';

/** A pack of evidence that somebody asked for: how far it is, and until when they may take it. */
export const evidencePack = pgTable(
  'evidence_pack',
  {
    id: uuid().primaryKey(),
    /** `account:<id>`: nobody else may take it. */
    askedBy: text('asked_by').notNull(),
    askedAt: moment('asked_at').notNull(),
    state: text().$type<PackState>().notNull(),
    /** Files that are written, of how many. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    bytes: bigint({ mode: 'number' }),
    /** Of the whole archive, lower-case hexadecimal: what an auditor can compare. It stays when the archive is gone. */
    sha256: text(),
    readyAt: moment('ready_at'),
    expiresAt: moment('expires_at'),
    /** Why the last try failed, as the log knows it. */
    fault: uuid(),
  },
  table => [index('evidence_pack_asked_at').on(table.askedAt), index('evidence_pack_state').on(table.state)],
);

/** The archive in sealed pieces. */
export const evidencePackPart = tableOfPieces('evidence_pack_part', 'pack_id', () => evidencePack.id);
