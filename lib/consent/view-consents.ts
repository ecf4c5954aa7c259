import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { type Consenter, type Consents, type ConsentView, PURPOSE_NAMES, PURPOSES } from './model.ts';
import { consentEvent, consentSubject, consentText } from './schema.ts';
import { isSubject } from './subject.ts';
import { wordsOf } from './words.ts';

/** Every purpose as it stands for somebody, with all that they said to it. */
export async function consentsOf(reader: Reader, who: Consenter): Promise<Consents> {
  const { purpose, action, source, textHash, at, seq } = consentEvent;
  const said = await reader
    .select({ purpose, action, source, textHash, at, version: consentText.version })
    .from(consentEvent)
    .innerJoin(consentSubject, eq(consentSubject.id, consentEvent.subjectId))
    .innerJoin(consentText, eq(consentText.hash, textHash))
    .where(isSubject(who))
    .orderBy(asc(seq));
  const purposes = PURPOSE_NAMES.map((name): ConsentView => {
    const { title, says, more } = PURPOSES[name];
    const own = said.filter(event => event.purpose === name);
    const last = own.at(-1);
    const agreed = last?.action === 'given';
    const current = last?.textHash === wordsOf(name).hash;
    const history = own.map(event => ({
      action: event.action,
      source: event.source,
      version: event.version,
      at: event.at.toISOString(),
    }));
    return { purpose: name, title, says, more, given: agreed && current, outdated: agreed && !current, history };
  });
  return { purposes, signalledAt: said.find(event => event.source === 'gpc')?.at.toISOString() ?? null };
}
