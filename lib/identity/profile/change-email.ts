import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { limitAll, operation } from '#lib/access/index.ts';
import { HOUR, SECOND } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { queueMail } from '#lib/mail/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { emailAddress } from '../email-address.ts';
import { objectOf, ownerOf } from '../factors/owner.ts';
import { requireNotHeld } from '../recovery/held.ts';
import { account, oneTimeToken } from '../schema.ts';
import { recordAccountEvent } from '../sessions/events.ts';
import { issueLink } from '../sessions/links.ts';
import { tellOfChange } from './tell.ts';

/** How long the new address may take to be confirmed. */
const LASTS = HOUR;
/** Mails that one account may send to other addresses in an hour. */
const MOST_AN_HOUR = 5;

/**
 * Asks for another e-mail address, after a fresh proof. Nothing changes until the new mailbox confirms it; the old one
 * is told at once. Whether the new address has an account is told to that mailbox alone. Throws AccountHeld after a
 * recovery, TooManyRequests.
 */
export const changeEmail = operation({
  name: 'identity.change-email',
  may: 'account.manage',
  input: z.strictObject({ email: emailAddress }),
  fresh: (_input, actor) => objectOf(actor),
  target: (_input, { target }) => target,
  prepare: ({ actor, now }) => {
    const who = ownerOf(actor).accountId;
    return limitAll([{ name: 'change-email', who, most: MOST_AN_HOUR, seconds: HOUR / SECOND }], now);
  },
  async run({ tx, actor, now }, { email }) {
    const { accountId, sessionId } = ownerOf(actor);
    await requireNotHeld(tx, accountId, now);
    const [owner] = await tx.select({ email: account.email }).from(account).where(eq(account.id, accountId));
    if (!owner || owner.email.toLowerCase() === email.toLowerCase())
      throw new BadInput({ email: 'This is your address already.' });
    await voidEarlier(tx, accountId, now);
    await askNewMailbox(tx, { accountId, sessionId, email }, now);
    await recordAccountEvent(tx, { accountId, kind: 'email-change-asked' }, now);
    const told = { template: 'identity.email-change-asked', what: 'email', to: owner.email } as const;
    await tellOfChange(tx, accountId, told, now);
    return { target: objectOf(actor) };
  },
});

/** Only the latest wish can be confirmed. */
async function voidEarlier(tx: Tx, accountId: string, now: Date): Promise<void> {
  const { purpose, usedAt } = oneTimeToken;
  await tx
    .update(oneTimeToken)
    .set({ usedAt: now })
    .where(and(eq(oneTimeToken.accountId, accountId), eq(purpose, 'change-email'), isNull(usedAt)));
}

type Wish = { accountId: string; sessionId: string; email: string };

async function askNewMailbox(tx: Tx, { accountId, sessionId, email }: Wish, now: Date): Promise<void> {
  const link = await issueLink(
    tx,
    { purpose: 'change-email', accountId, sessionId, payload: { email }, lasts: LASTS },
    now,
  );
  const [other] = await tx
    .select({ email: account.email })
    .from(account)
    .where(eq(sql`lower(${account.email})`, email.toLowerCase()));
  await queueMail(
    tx,
    other
      ? { dedupeKey: `identity.email-taken:${newId()}`, template: 'identity.email-taken', to: other.email, data: {} }
      : {
          dedupeKey: `identity.confirm-email:${link.id}`,
          template: 'identity.confirm-email',
          to: email,
          data: { link },
        },
  );
}
