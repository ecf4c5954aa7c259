import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { accountIdOf, operation } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { newestVersion } from '../revisions/store-version.ts';
import { policyRead } from './schema.ts';

/** A newer version was published while they read. */
export class NotTheNewest extends Refusal {
  constructor() {
    super('policy_not_newest', 'A newer version was published meanwhile. Please read that one.', 409);
  }
}

/** A customer has read the version that was published last. What they are shown as new from then on is what comes after. */
export const noteRead = operation({
  name: 'policy.note-read',
  may: 'account.manage',
  input: z.strictObject({ version: z.coerce.number().int().min(1).max(2_000_000_000) }),
  target: ({ version }) => `policy:${version}`,
  async run({ tx, actor, now }, { version }) {
    if ((await newestVersion(tx))?.number !== version) throw new NotTheNewest();
    const accountId = accountIdOf(actor) ?? '';
    await tx.insert(policyRead).values({ accountId, version, at: now }).onConflictDoNothing();
  },
});

/** Which version an account has read last, and when (ISO 8601); null when none. */
export async function lastRead(accountId: string): Promise<{ version: number; at: string } | null> {
  const [last] = await db()
    .select()
    .from(policyRead)
    .where(eq(policyRead.accountId, accountId))
    .orderBy(desc(policyRead.version))
    .limit(1);
  return last ? { version: last.version, at: last.at.toISOString() } : null;
}
