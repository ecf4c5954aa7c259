import { releasedBetween } from '#lib/catalog/index.ts';
import { dayAfter, dayOf } from '#lib/clock.ts';
import { type Agreed, everyoneWhoAgreed } from '#lib/consent/index.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { provedEmail } from '#lib/identity/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { isLimited } from '../limits/limits-of.ts';
import type { NewsData } from './mails.tsx';

const MOST_PRINTS = 12;

/**
 * Queues the news of the week that is over, for everybody who agreed to it and has not objected. Whoever withdraws until
 * it leaves does not get it: the mail relies on the row of their consent. Run twice, or by two, it is the same: each
 * week is mailed once to each.
 */
export async function sendNews(now: Date): Promise<void> {
  const monday = lastMonday(now);
  const prints = await releasedBetween(dayAfter(monday, -7), monday, MOST_PRINTS, db());
  if (prints.length === 0) return;
  const shown = prints.map(({ title, slug, artist }) => ({ title, slug, artist: artist.name }));
  for await (const page of everyoneWhoAgreed(db(), 'news')) {
    const wanted = await Promise.all(page.map(one => addressFor(one)));
    await transaction(async tx => {
      for (const [at, agreed] of page.entries()) {
        const to = wanted[at];
        if (to) await queueFor(tx, agreed, to, monday, { prints: shown, at: now.toISOString() });
      }
    });
  }
}

/** The Monday on which the week of `now` began, in UTC. */
const lastMonday = (now: Date): string => dayAfter(dayOf(now), -((now.getUTCDay() + 6) % 7));

/** Where they read their mail, if they may be written to. */
async function addressFor({ who }: Agreed): Promise<string | null> {
  if (await isLimited(db(), who, 'mailings')) return null;
  return 'account' in who ? provedEmail(who.account) : who.guest;
}

async function queueFor(
  tx: Tx,
  { subjectId, seq }: Agreed,
  to: string,
  week: string,
  data: Omit<NewsData, 'subjectId'>,
): Promise<void> {
  const template = 'privacy.news';
  await queueMail(tx, {
    dedupeKey: `${template}:${week}:${subjectId}`,
    template,
    to,
    data: { ...data, subjectId },
    consentSeq: seq,
  });
}
