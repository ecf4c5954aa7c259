import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { account } from '../schema.ts';
import { issueNotMe } from './not-me.ts';

type Warned = { id: string; accountId: string; deviceName: string; network: string; because: string | null };

/** Tells an account's owner of a sign-in, with the link that ends every session. Once for each session and occasion. */
export async function warnOfSignIn(
  tx: Tx,
  template: 'identity.sign-in-questioned' | 'identity.new-device',
  warned: Warned,
  now: Date,
): Promise<void> {
  const { id, accountId, deviceName, network, because } = warned;
  const [owner] = await tx.select({ email: account.email }).from(account).where(eq(account.id, accountId));
  if (!owner) return;
  const seen = { at: now.toISOString(), deviceName, network };
  const link = await issueNotMe(tx, accountId, { what: 'sign-in', sessionId: id, ...seen }, now);
  const data = { ...seen, because, link };
  await queueMail(tx, { dedupeKey: `${template}:${id}`, template, to: owner.email, data });
}
