import { DAY } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { accountOf } from '../account-of.ts';
import { issueLink } from '../sessions/links.ts';

/** How long the link makes the account. */
const LASTS = DAY;

/**
 * Writes the mail that answers a sign-up: the link, or that there is an account. The name stays out of it, or the shop
 * would send strangers what other strangers write.
 */
export async function mailSignUp(
  asked: { ask: string; email: string; name: string; next: string },
  now: Date,
): Promise<void> {
  const { email, name, next } = asked;
  const dedupeKey = `identity.sign-up:${asked.ask}`;
  await transaction(async tx => {
    const known = await accountOf(tx, email);
    if (known) return queueMail(tx, { dedupeKey, template: 'identity.already-registered', to: known.email, data: {} });
    const link = await issueLink(
      tx,
      { purpose: 'verify-email', accountId: null, payload: { email, name, next }, lasts: LASTS },
      now,
    );
    return queueMail(tx, { dedupeKey, template: 'identity.verify-email', to: email, data: { link } });
  });
}
