import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { keyFor } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';
import { ownSecret } from './schema.ts';

/** A name of the secret from which the keys of the shop derive, made by a key of its own: it tells nothing of it. */
const fingerprint = (): string =>
  createHmac('sha256', keyFor('own-secret')).update('counterproof own secret').digest('base64url').slice(0, 16);

/** A secret in the environment has no date: notes when this one was seen for the first time. */
export async function noteOwnSecret(now: Date): Promise<void> {
  await db().insert(ownSecret).values({ fingerprint: fingerprint(), firstSeenAt: now }).onConflictDoNothing();
}

/** The secret of this process, and since when it has been in use; null where no process has noted it. */
export async function ownSecretInUse(): Promise<typeof ownSecret.$inferSelect | null> {
  const [row] = await db().select().from(ownSecret).where(eq(ownSecret.fingerprint, fingerprint()));
  return row ?? null;
}
