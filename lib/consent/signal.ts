import { and, eq } from 'drizzle-orm';
import { recordEvent } from '#lib/audit/index.ts';
import { db, slot, statement, transaction } from '#lib/db/index.ts';
import { PURPOSE_NAMES, PURPOSES } from './model.ts';
import { recordConsent } from './record-consent.ts';
import { consentEvent, consentSubject } from './schema.ts';

const SHARING = PURPOSE_NAMES.filter(purpose => PURPOSES[purpose].shares);

/**
 * Global Privacy Control came with a request of an account: whatever shares is withdrawn, and that is remembered for the
 * account. Once: what somebody agrees to afterwards, with the signal before their eyes, is their own decision.
 */
export async function honourSignal(accountId: string, now: Date): Promise<void> {
  const known = await remembered(db(), { accountId });
  if (known.length > 0) return;
  await transaction(async tx => {
    const said = { action: 'withdrawn', source: 'gpc', now } as const;
    for (const purpose of SHARING) await recordConsent(tx, { account: accountId }, { purpose, ...said });
    const target = `account:${accountId}`;
    await recordEvent(tx, { actor: target, action: 'consent.signal', target, outcome: 'done' });
  });
}

const remembered = statement(on =>
  on
    .select({ seq: consentEvent.seq })
    .from(consentEvent)
    .innerJoin(consentSubject, eq(consentSubject.id, consentEvent.subjectId))
    .where(
      and(eq(consentSubject.accountId, slot(consentSubject.accountId, 'accountId')), eq(consentEvent.source, 'gpc')),
    )
    .limit(1),
);
