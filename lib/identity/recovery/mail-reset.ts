import { MINUTE } from '#lib/clock.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { accountOf } from '../account-of.ts';
import { type IssuedLink, issueLink } from '../sessions/links.ts';
import { stampOf } from './stamp.ts';

/** How long a link into an account works (ASVS 6.4.x; at most 30 minutes). */
const LASTS = 30 * MINUTE;

/** Writes the mail with the link that sets a new password; to an address without an account, nothing. */
export async function mailReset(asked: { ask: string; email: string }, now: Date): Promise<void> {
  await transaction(async tx => {
    const known = await accountOf(tx, asked.email);
    if (known) await tellReset(tx, known, asked.ask, now);
  });
}

/** The mail with the link, for an account that is there. */
export async function tellReset(tx: Tx, known: { id: string; email: string }, ask: string, now: Date): Promise<void> {
  const link = await linkInto(tx, 'reset-password', known.id, now);
  const dedupeKey = `identity.reset:${ask}`;
  await queueMail(tx, { dedupeKey, template: 'identity.reset-password', to: known.email, data: { link } });
}

/** A link into an account, that ends with what the account signs in with now. */
export async function linkInto(
  tx: Tx,
  purpose: 'reset-password' | 'recovery',
  accountId: string,
  now: Date,
  payload: Record<string, string> = {},
): Promise<IssuedLink> {
  const stamp = await stampOf(tx, accountId);
  return issueLink(tx, { purpose, accountId, payload: { ...payload, stamp }, lasts: LASTS }, now);
}
