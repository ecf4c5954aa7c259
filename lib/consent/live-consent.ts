import { and, eq } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { Consenter, Purpose } from './model.ts';
import { consentNow, consentSubject } from './schema.ts';
import { isSubject } from './subject.ts';
import { wordsOf } from './words.ts';

/** The row of the ledger that a transfer relies on. */
export type LiveConsent = { seq: number; at: Date };

/** What somebody agreed to, if it holds and the words are still the same; null otherwise. */
export async function liveConsent(reader: Reader, who: Consenter, purpose: Purpose): Promise<LiveConsent | null> {
  const [now] = await reader
    .select({ seq: consentNow.seq, at: consentNow.at, action: consentNow.action, textHash: consentNow.textHash })
    .from(consentNow)
    .innerJoin(consentSubject, eq(consentSubject.id, consentNow.subjectId))
    .where(and(isSubject(who), eq(consentNow.purpose, purpose)));
  return now?.action === 'given' && now.textHash === wordsOf(purpose).hash ? { seq: now.seq, at: now.at } : null;
}
