import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { queueMail } from '#lib/mail/index.ts';
import { LinkOver } from '../link-over.ts';
import { hashNewPassword } from '../passwords/hash-new-password.ts';
import { setPassword } from '../passwords/set-password.ts';
import { account } from '../schema.ts';
import type { Browser } from '../sessions/browser.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { recordAccountEvent } from '../sessions/events.ts';
import { browserInput } from '../sign-in/browser-input.ts';
import { takeLink, whoseLink } from './link-into.ts';

/**
 * Sets a new password by a mail's link, once. Every session ends, nobody is signed in by it, and no factor goes: whoever
 * has one is asked for it at the next sign-in as ever. Throws LinkOver, BadInput for the password.
 */
export const resetPassword = operation({
  name: 'identity.reset-password',
  may: 'account.enter',
  input: z.strictObject({ token: z.string().max(400), password: z.string().max(600), browser: browserInput }),
  prepare: async ({ now }, { token, password }) => {
    const link = await whoseLink('reset-password', token, now);
    if (!link) throw new LinkOver();
    return hashNewPassword({ password, accountId: link.accountId });
  },
  run: async ({ tx, now }, { token, browser }, hash) => {
    const { accountId } = await takeLink(tx, 'reset-password', token, now);
    await replacePassword(tx, { accountId, hash, browser, kind: 'password-reset' }, now);
    return accountId;
  },
  target: (_input, accountId) => `account:${accountId}`,
});

type Replaced = { accountId: string; hash: string; browser: Browser; kind: 'password-reset' | 'recovered' };

/** The new password in place of the old, with all that hangs on it. The link in the mail has proved the e-mail besides. */
export async function replacePassword(tx: Tx, { accountId, hash, browser, kind }: Replaced, now: Date): Promise<void> {
  const [owner] = await tx
    .update(account)
    .set({ emailVerifiedAt: sql`coalesce(${account.emailVerifiedAt}, ${now.toISOString()}::timestamptz)` })
    .where(eq(account.id, accountId))
    .returning({ email: account.email });
  if (!owner) throw new LinkOver();
  await setPassword(tx, { accountId, hash }, now);
  await endSessions(tx, accountId, { because: 'the password was set anew' }, now);
  await recordAccountEvent(tx, { accountId, kind, browser }, now);
  const template = kind === 'recovered' ? 'identity.recovered' : 'identity.password-changed';
  await queueMail(tx, { dedupeKey: `${template}:${newId()}`, template, to: owner.email, data: {} });
}
