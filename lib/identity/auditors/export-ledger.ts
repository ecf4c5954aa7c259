import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { giveExport } from '#lib/audit/index.ts';

/** Ids and codes, as the ledger holds them. */
const word = z.string().trim().min(1).max(200);
const filter = z.strictObject({
  actor: word.optional(),
  action: word.optional(),
  target: word.optional(),
  outcome: z.enum(['done', 'refused']).optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
});

/**
 * Asks for leave to download a part of the ledger: with a fresh proof, and a second person who approves it (R45). What
 * is given is a row; `/api/audit/export/<id>` serves it for a day, to the one who asked.
 */
export const exportLedger = operation({
  name: 'audit.export',
  may: 'audit.export',
  input: z.strictObject({ exportId: z.uuid(), filter }),
  target: ({ exportId }) => `audit-export:${exportId}`,
  fresh: ({ exportId }) => `audit-export:${exportId}`,
  secondPerson: input => `Download the audit ledger: ${wordsOf(input.filter)}.`,
  run: async ({ tx, actor, approvedBy, now }, { exportId, filter: wanted }) => {
    // Without the second person this is the rehearsal, which is undone anyway.
    if (!approvedBy) return;
    await giveExport(tx, { id: exportId, askedBy: actor.id, approvedBy: approvedBy.id, filter: wanted }, now);
  },
});

const wordsOf = (wanted: z.output<typeof filter>): string =>
  Object.entries(wanted)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ') || 'all of it';
