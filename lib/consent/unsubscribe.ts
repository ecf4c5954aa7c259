import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { sign, verify } from '#lib/crypto/index.ts';
import type { Reader } from '#lib/db/index.ts';
import { LinkOver } from '#lib/identity/index.ts';
import type { Consenter } from './model.ts';
import { recordConsent } from './record-consent.ts';
import { consentSubject } from './schema.ts';

const PURPOSE = 'consent-unsubscribe';
const VALID_FOR = 730 * DAY;

/** The links of a mail of news: for its reader, and for the button of their mail program (RFC 8058). */
export function unsubscribeLinks(subjectId: string, now: Date): { page: string; oneClick: string } {
  const token = sign(PURPOSE, subjectId, later(now, VALID_FOR));
  const at = (path: string) => new URL(`${path}/${token}`, config().shopUrl).href;
  return { page: at('/unsubscribe'), oneClick: at('/api/unsubscribe') };
}

/** Whether a link is one of ours and still good: looking at it changes nothing. */
export const canUnsubscribe = (token: string, now: Date): boolean => verify(PURPOSE, token, now) !== null;

/** Ends the news for whoever holds the link of such a mail; again, it changes nothing. Throws LinkOver. */
export const unsubscribe = operation({
  name: 'consent.unsubscribe',
  may: 'account.enter',
  input: z.strictObject({ token: z.string().max(300) }),
  async run({ tx, now }, { token }) {
    const subjectId = verify(PURPOSE, token, now);
    const who = subjectId && (await consenterBehind(tx, subjectId));
    if (!who) throw new LinkOver();
    await recordConsent(tx, who, { purpose: 'news', action: 'withdrawn', source: 'mail', now });
  },
});

async function consenterBehind(reader: Reader, id: string): Promise<Consenter | null> {
  const [found] = await reader.select().from(consentSubject).where(eq(consentSubject.id, id));
  if (found?.accountId) return { account: found.accountId };
  return found?.guestEmail ? { guest: found.guestEmail } : null;
}
