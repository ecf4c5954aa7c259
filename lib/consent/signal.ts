import { and, eq } from 'drizzle-orm';
import type { Actor } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { db, transaction } from '#lib/db/index.ts';
import { consenterOf } from './consenter-of.ts';
import { type Consenter, PURPOSE_NAMES, PURPOSES } from './model.ts';
import { recordConsent } from './record-consent.ts';
import { consentEvent, consentSubject } from './schema.ts';
import { isSubject } from './subject.ts';

const SHARING = PURPOSE_NAMES.filter(purpose => PURPOSES[purpose].shares);

/**
 * Global Privacy Control came with a request of somebody we know: whatever shares is withdrawn, and that is remembered.
 * Once: what they agree to afterwards, with the signal before their eyes, is their own decision.
 */
export async function honourSignal(actor: Actor, now: Date): Promise<void> {
  const who = consenterOf(actor);
  if (!who || (await isRemembered(who))) return;
  await transaction(async tx => {
    const said = { action: 'withdrawn', source: 'gpc', now } as const;
    for (const purpose of SHARING) await recordConsent(tx, who, { purpose, ...said });
    const event = { actor: actor.id, from: actor.from, action: 'consent.signal', target: null };
    await recordEvent(tx, { ...event, outcome: 'done' });
  });
}

async function isRemembered(who: Consenter): Promise<boolean> {
  const known = await db()
    .select({ seq: consentEvent.seq })
    .from(consentEvent)
    .innerJoin(consentSubject, eq(consentSubject.id, consentEvent.subjectId))
    .where(and(isSubject(who), eq(consentEvent.source, 'gpc')))
    .limit(1);
  return known.length > 0;
}
