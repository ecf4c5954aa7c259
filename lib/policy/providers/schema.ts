import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';

/** That a provider showed that it keeps the standard, and with what. Append-only. */
export const providerAttestation = pgTable(
  'provider_attestation',
  {
    id: uuid().primaryKey(),
    providerId: text('provider_id').notNull(),
    /** The document and where it lies: "AOC, PCI DSS 4.0.1, Level 1, from the dashboard". */
    what: text().notNull(),
    issuedOn: date('issued_on').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    by: text().notNull(),
  },
  table => [index('provider_attestation_provider').on(table.providerId, table.issuedOn)],
);
