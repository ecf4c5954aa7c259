import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { db, type Reader } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { queueMail } from '#lib/mail/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { LinkOver } from '../link-over.ts';
import { addAccount } from '../names.ts';
import { hashNewPassword } from '../passwords/hash-new-password.ts';
import { setPassword } from '../passwords/set-password.ts';
import { beginSession } from '../sessions/begin-session.ts';
import { recordAccountEvent } from '../sessions/events.ts';
import { openLink, redeemLink } from '../sessions/links.ts';
import { browserInput } from '../sign-in/browser-input.ts';

/** Whoever reads the mailbox has an account by now: by another link, in another tab. */
export class AlreadyRegistered extends Refusal {
  constructor() {
    super('already_registered', 'There is an account with this e-mail by now. Sign in with it.', 409);
  }
}

const person = z.object({ email: z.string(), name: z.string(), next: z.string() });

/** Whom the link of a sign-up is for, or null when it is over. Uses nothing up. */
export async function whoSignsUp(token: string, now: Date, reader: Reader = db()) {
  const link = await openLink(reader, 'verify-email', token, now);
  return link ? person.parse(link.payload) : null;
}

/**
 * Makes the account that a mail's link stands for, once, with the password that its reader chooses, and signs in. The
 * link proves the e-mail, and nobody could have chosen the password before: an account is never waiting for its owner
 * with somebody else's password. Throws LinkOver, AlreadyRegistered, BadInput for the password.
 */
export const finishSignUp = operation({
  name: 'identity.finish-sign-up',
  may: 'account.enter',
  input: z.strictObject({ token: z.string().max(400), password: z.string().max(600), browser: browserInput }),
  prepare: async ({ now }, { token, password }) => {
    const who = await whoSignsUp(token, now);
    if (!who) throw new LinkOver();
    return hashNewPassword({ password, context: [who.email, who.name] });
  },
  run: async ({ tx, now }, { token, browser }, hash) => {
    const link = await redeemLink(tx, 'verify-email', token, now);
    if (!link) throw new LinkOver();
    const { email, name, next } = person.parse(link.payload);
    const accountId = newId();
    const made = await addAccount(tx, { id: accountId, email, name, emailVerifiedAt: now, createdAt: now });
    if (!made) throw new AlreadyRegistered();
    await setPassword(tx, { accountId, hash }, now);
    await recordAccountEvent(tx, { accountId, kind: 'account-made', browser }, now);
    await queueMail(tx, {
      dedupeKey: `identity.welcome:${accountId}`,
      template: 'identity.welcome',
      to: email,
      data: { name },
    });
    return { accountId, next, ...(await beginSession(tx, { accountId, methods: ['password'], browser }, now)) };
  },
  target: (_input, { accountId }) => `account:${accountId}`,
});
