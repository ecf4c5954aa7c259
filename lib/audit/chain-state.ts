import { desc } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { publicKey } from './checkpoints/key.ts';
import type { ChainState } from './model.ts';
import { auditCheckpoint, auditEvent } from './schema.ts';

/** Where the chain ends, what was signed last, and the key to check it with. */
export async function chainState(): Promise<ChainState> {
  const [head] = await db()
    .select({ seq: auditEvent.seq, hash: auditEvent.hash })
    .from(auditEvent)
    .orderBy(desc(auditEvent.seq))
    .limit(1);
  const [last] = await db().select().from(auditCheckpoint).orderBy(desc(auditCheckpoint.seq)).limit(1);
  return {
    head: head ? { seq: head.seq, hash: head.hash.toString('hex') } : null,
    checkpoint: last
      ? {
          seq: last.seq,
          hash: last.hash.toString('hex'),
          at: last.at.toISOString(),
          keyId: last.keyId,
          signature: last.signature.toString('hex'),
        }
      : null,
    publicKey: publicKey().toString('base64'),
  };
}
