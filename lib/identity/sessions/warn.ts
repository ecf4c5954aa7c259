import { and, eq, gt, isNull } from 'drizzle-orm';
import { HOUR, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { account, oneTimeToken } from '../schema.ts';
import { issueNotMe } from './not-me.ts';

type Warned = { id: string; accountId: string; deviceName: string; network: string; because: string | null };

/** Mails of this kind that an account gets in an hour at most. Each of their links ends all that the others told of. */
const MOST_AN_HOUR = 5;

/** Tells an account's owner of a sign-in, with the link that ends every session; who tries on and on fills no mailbox. */
export async function warnOfSignIn(
  tx: Tx,
  template: 'identity.sign-in-questioned' | 'identity.new-device',
  warned: Warned,
  now: Date,
): Promise<void> {
  const { id, accountId, deviceName, network, because } = warned;
  if (await warnedEnough(tx, accountId, now)) return;
  const [owner] = await tx.select({ email: account.email }).from(account).where(eq(account.id, accountId));
  if (!owner) return;
  const seen = { at: now.toISOString(), deviceName, network };
  const link = await issueNotMe(tx, accountId, { what: 'sign-in', sessionId: id, ...seen }, now);
  const data = { ...seen, because, link };
  await queueMail(tx, { dedupeKey: `${template}:${id}`, template, to: owner.email, data });
}

async function warnedEnough(tx: Tx, accountId: string, now: Date): Promise<boolean> {
  const { id, purpose, createdAt } = oneTimeToken;
  const lately = and(
    eq(oneTimeToken.accountId, accountId),
    eq(purpose, 'not-me'),
    gt(createdAt, later(now, -HOUR)),
    isNull(oneTimeToken.usedAt),
  );
  return (await tx.select({ id }).from(oneTimeToken).where(lately).limit(MOST_AN_HOUR)).length === MOST_AN_HOUR;
}
