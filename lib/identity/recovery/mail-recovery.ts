import { later, MINUTE } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { queueMail } from '#lib/mail/index.ts';
import { accountOf } from '../account-of.ts';
import { hasSecondFactor } from '../factors/ways.ts';
import { recovery } from '../schema.ts';
import { recordAccountEvent } from '../sessions/events.ts';
import { linkInto, tellReset } from './mail-reset.ts';

/**
 * Begins a recovery and tells its owner, who can end it by doing nothing. The mail is the first of two proofs. An account
 * without a second factor lost none: it gets the link that sets a new password.
 */
export async function mailRecovery(asked: { ask: string; email: string }, now: Date): Promise<void> {
  await transaction(async tx => {
    const known = await accountOf(tx, asked.email);
    if (!known) return;
    if (!(await hasSecondFactor(tx, known.id))) return tellReset(tx, known, asked.ask, now);
    const [id, accountId] = [newId(), known.id];
    await tx.insert(recovery).values({ id, accountId, startedAt: now, expiresAt: later(now, 30 * MINUTE) });
    await recordAccountEvent(tx, { accountId, kind: 'recovery-started' }, now);
    const link = await linkInto(tx, 'recovery', accountId, now, { recovery: id });
    const dedupeKey = `identity.recovery:${asked.ask}`;
    await queueMail(tx, { dedupeKey, template: 'identity.recovery', to: known.email, data: { link } });
  });
}
