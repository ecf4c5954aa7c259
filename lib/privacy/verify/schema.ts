import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import { privacyRequest } from '../requests/schema.ts';

/** What somebody could be recognized by before they were forgotten, sealed; gone as soon as it was looked for. */
export const erasureWitness = pgTable('erasure_witness', {
  requestId: uuid('request_id')
    .primaryKey()
    .references(() => privacyRequest.id),
  sealed: text().notNull(),
  keptAt: moment('kept_at').notNull(),
});
