import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { DAY } from '#lib/clock.ts';
import { db, type Reader, type Tx } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { LinkOver } from '../link-over.ts';
import { account, oneTimeToken, session } from '../schema.ts';
import { forgetDevice } from './devices.ts';
import { endSessions } from './end-sessions.ts';
import { recordAccountEvent } from './events.ts';
import { type IssuedLink, issueLink, openLink, redeemLink } from './links.ts';

/** How long "this was not me" can be said from a mail. */
const LASTS = 7 * DAY;

const about = z.object({
  what: z.enum(['sign-in', 'password', 'email']),
  at: z.iso.datetime(),
  deviceName: z.string().nullable(),
  network: z.string().nullable(),
  sessionId: z.uuid().nullable(),
});
/** What its owner is asked about: a sign-in, or a change of what they sign in with. */
export type Disputable = z.output<typeof about>;

/** Makes the link by which an account's owner can say "this was not me". */
export const issueNotMe = (tx: Tx, accountId: string, what: Disputable, now: Date): Promise<IssuedLink> =>
  issueLink(tx, { purpose: 'not-me', accountId, payload: what, lasts: LASTS }, now);

/** What a link asks about, or null when it is over. Uses nothing up: mail scanners look at links. */
export async function disputed(token: string, now: Date, reader: Reader = db()): Promise<Disputable | null> {
  const link = await openLink(reader, 'not-me', token, now);
  return link ? about.parse(link.payload) : null;
}

/**
 * "This was not me": ends every session of the account, forgets the browser that signed in, and voids a change of the
 * e-mail that was under way. Nothing else is touched. From now on until the password is set anew, a password alone
 * opens nothing (the signal `disowned`). Throws LinkOver.
 */
export const reportNotMe = operation({
  name: 'identity.report-not-me',
  may: 'account.enter',
  input: z.strictObject({ token: z.string().max(400) }),
  target: (_input, accountId) => `account:${accountId}`,
  async run({ tx, now }, { token }) {
    const link = await redeemLink(tx, 'not-me', token, now);
    if (!link?.accountId) throw new LinkOver();
    const { accountId } = link;
    const { what, deviceName, network, sessionId } = about.parse(link.payload);
    await endSessions(tx, accountId, { because: 'not me' }, now);
    if (sessionId) await forgetItsBrowser(tx, accountId, sessionId, now);
    await voidChangeOfEmail(tx, accountId, now);
    await recordAccountEvent(tx, { accountId, kind: 'not-me', seen: { deviceName, network }, detail: { what } }, now);
    const [owner] = await tx.select({ email: account.email }).from(account).where(eq(account.id, accountId));
    const dedupeKey = `identity.sessions-ended:${link.id}`;
    if (owner) await queueMail(tx, { dedupeKey, template: 'identity.sessions-ended', to: owner.email, data: {} });
    return accountId;
  },
});

async function forgetItsBrowser(tx: Tx, accountId: string, sessionId: string, now: Date): Promise<void> {
  const [its] = await tx.select({ deviceId: session.deviceId }).from(session).where(eq(session.id, sessionId));
  if (its?.deviceId) await forgetDevice(tx, accountId, its.deviceId, now);
}

async function voidChangeOfEmail(tx: Tx, accountId: string, now: Date): Promise<void> {
  const { purpose, usedAt } = oneTimeToken;
  await tx
    .update(oneTimeToken)
    .set({ usedAt: now })
    .where(and(eq(oneTimeToken.accountId, accountId), eq(purpose, 'change-email'), isNull(usedAt)));
}
