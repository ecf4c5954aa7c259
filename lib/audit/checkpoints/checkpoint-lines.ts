import { asc, gt } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { auditCheckpoint } from '../schema.ts';
import { lineOf } from './checkpoint.ts';

const AT_ONCE = 1_000;

/** Every signed statement about the ledger, the oldest first, each a line of JSON: what an auditor keeps. */
export async function* checkpointLines(): AsyncGenerator<string> {
  let after = 0;
  for (;;) {
    const { seq } = auditCheckpoint;
    const rows = await db().select().from(auditCheckpoint).where(gt(seq, after)).orderBy(asc(seq)).limit(AT_ONCE);
    yield rows.map(row => `${lineOf(row)}\n`).join('');
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.seq ?? after;
  }
}
