import { eq } from 'drizzle-orm';
import { DAY } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { account } from '../schema.ts';
import { issueLink } from './links.ts';

/** How long "this was not me" can be said from the mail. */
const LASTS = 7 * DAY;

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
  const payload = { sessionId: id, deviceName, network, at: now.toISOString() };
  const link = await issueLink(tx, { purpose: 'not-me', accountId, payload, lasts: LASTS }, now);
  const data = { at: now.toISOString(), deviceName, network, because, link };
  await queueMail(tx, { dedupeKey: `${template}:${id}`, template, to: owner.email, data });
}
