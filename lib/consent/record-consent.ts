import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import type { ConsentAction, Consenter, ConsentSource, Purpose } from './model.ts';
import { consentEvent, consentText } from './schema.ts';
import { lockSubject } from './subject.ts';
import { wordsOf } from './words.ts';

/**
 * Writes down that somebody agrees, or no longer does. The same word again changes nothing; a yes to words that are new
 * is a new yes. Whoever calls has made sure that it is them. Answers whether anything was written.
 */
export async function recordConsent(
  tx: Tx,
  who: Consenter,
  said: { purpose: Purpose; action: ConsentAction; source: ConsentSource; now: Date },
): Promise<boolean> {
  const { purpose, action, source, now } = said;
  const { hash, version, says } = wordsOf(purpose);
  const subjectId = await lockSubject(tx, who, now);
  const [last] = await tx
    .select({ action: consentEvent.action, source: consentEvent.source, textHash: consentEvent.textHash })
    .from(consentEvent)
    .where(and(eq(consentEvent.subjectId, subjectId), eq(consentEvent.purpose, purpose)))
    .orderBy(desc(consentEvent.seq))
    .limit(1);
  if (isKnown(last, said, hash)) return false;
  await tx.insert(consentText).values({ hash, purpose, version, says, firstShownAt: now }).onConflictDoNothing();
  await tx.insert(consentEvent).values({ subjectId, purpose, action, textHash: hash, source, at: now });
  return true;
}

type Said = { action: ConsentAction; source: ConsentSource; textHash: string };

/** Whether the last word says it already. A signal is written even so, once: it has to be remembered. */
function isKnown(
  last: Said | undefined,
  said: { action: ConsentAction; source: ConsentSource },
  hash: string,
): boolean {
  if (said.action === 'given') return last?.action === 'given' && last.textHash === hash;
  if (said.source === 'gpc') return last?.source === 'gpc';
  return last?.action !== 'given';
}
