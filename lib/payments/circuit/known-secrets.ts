import { asc, inArray } from 'drizzle-orm';
import { config } from '#lib/config/index.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';
import { knownSecret } from './schema.ts';

/** Notes which secrets are in use, by a keyed hash, so that it is known how old each is. */
export async function noteSecrets(now: Date): Promise<void> {
  await db()
    .insert(knownSecret)
    .values(inUse().map(secret => ({ ...secret, firstSeenAt: now })))
    .onConflictDoNothing();
}

/** The secrets that this process uses and that were noted, the oldest first. */
export const secretsInUse = (): Promise<{ name: string; firstSeenAt: Date }[]> =>
  db()
    .select({ name: knownSecret.name, firstSeenAt: knownSecret.firstSeenAt })
    .from(knownSecret)
    .where(
      inArray(
        knownSecret.fingerprint,
        inUse().map(({ fingerprint }) => fingerprint),
      ),
    )
    .orderBy(asc(knownSecret.firstSeenAt));

/** The secrets of this process, by a keyed hash of each. */
export function inUse(): { name: string; fingerprint: string }[] {
  const { secretKey, webhookSecrets } = config().stripe;
  return [
    { name: 'STRIPE_SECRET_KEY', fingerprint: keyedHash('secret', secretKey) },
    ...webhookSecrets.map(secret => ({ name: 'STRIPE_WEBHOOK_SECRET', fingerprint: keyedHash('secret', secret) })),
  ];
}
