import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { type Actor, guest, nowhere } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { type IssuedLink, linkTo } from '#lib/identity/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import type { Bought } from '../guest-buys.fixture.ts';
import { sealedAddress } from './asked-address.ts';
import { enterAsGuest } from './enter-as-guest.ts';
import { guestOfSession } from './known-guest.ts';
import { mailWayIn } from './mail-way-in.ts';

let strangers = 0;
/** Nobody who was here before: limits by address are not what is tried. */
export const stranger = (): Actor => ({
  ...guest,
  from: { ...nowhere, address: `stranger-${++strangers}-${randomUUID()}` },
});

export const browser = () => ({ address: '198.51.100.7', userAgent: null });

/** The newest mail of a kind to somebody. */
export async function mailTo(email: string, template: string): Promise<{ data: unknown } | undefined> {
  const theirs = and(eq(mailMessage.recipient, email), eq(mailMessage.template, template));
  const [mail] = await db().select(MAIL_COLUMNS).from(mailMessage).where(theirs).orderBy(desc(mailMessage.id)).limit(1);
  return mail;
}

/** The token of the link that the mailbox gets when its way in is asked for. */
export async function linkFor(email: string, now: Date): Promise<string> {
  const ask = newId();
  await mailWayIn({ ask, address: sealedAddress(ask, email) }, now);
  const mail = await mailTo(email, 'privacy.way-in');
  if (!mail) throw new Error(`no link was mailed to ${email}`);
  return (
    linkTo('your-data', '', (mail.data as { link: IssuedLink }).link)
      .split('/')
      .at(-1) ?? ''
  );
}

/** What an order’s number is named with. */
export const byNumber = (number: string) => ({ number, last4: '', postcode: '', browser: browser() });

/** A guest who has come in by the link of their mail and the number of their order. */
export async function entered({ email, number }: Bought, now: Date): Promise<Actor> {
  const token = await linkFor(email, now);
  const session = await enterAsGuest(stranger(), { token, ...byNumber(number) }, now);
  const actor = await guestOfSession(session.token, now, nowhere);
  if (!actor) throw new Error('the session did not begin');
  return actor;
}
