import { eq } from 'drizzle-orm';
import { HOUR, later } from '#lib/clock.ts';
import type { Reader, Tx } from '#lib/db/index.ts';
import { changeCase, lockCase } from '#lib/risk/index.ts';
import { abandonPayment } from '../abandon-payment.ts';
import { tellStaff } from '../aftermath/tell-staff.ts';
import { withdrawDecision } from '../carry-out.ts';
import { hold } from '../hold.ts';
import { awaitsCard, isCaptured, isClosed } from '../model.ts';
import { openCaseOn } from '../open-case-on.ts';
import { lockPayment, type Payment } from '../queries.ts';
import { paymentReport } from './schema.ts';

/** A person looks within so long: a parcel may be on its way to the wrong door. */
const LOOKED_AT_WITHIN = 2 * HOUR;
const BECAUSE = 'reported as not theirs';

/**
 * What could still be done: `stopped`, nothing is charged unless a person wants it; `kept`, it was charged, and nothing
 * of it ships before a person has looked; `over`, it had ended without money.
 */
export type Reported = 'stopped' | 'kept' | 'over';

/**
 * Somebody whose payment it should be says that it was not theirs. In this transaction: what was not charged is held, or
 * given up where no card was asked yet; a release that has not taken effect is undone; a case is open, so that nothing
 * ships; the staff are told. No rule releases it from then on, whatever proof is given: a person does. Said twice it is
 * done once.
 */
export async function reportNotMine(
  tx: Tx,
  { paymentId, actor, now }: { paymentId: string; actor: string; now: Date },
): Promise<Reported> {
  const payment = await lockPayment(tx, paymentId);
  const said = await tx
    .insert(paymentReport)
    .values({ paymentId, at: now, actor })
    .onConflictDoNothing()
    .returning({ at: paymentReport.at });
  if (said.length > 0 && !isClosed(payment.state)) await stop(tx, payment, actor, now);
  if (isClosed(payment.state)) return 'over';
  return isCaptured(payment.state) || payment.state === 'capturing' ? 'kept' : 'stopped';
}

/** Whether a payment was reported so. */
export async function wasReported(reader: Reader, paymentId: string): Promise<boolean> {
  const { at } = paymentReport;
  const rows = await reader.select({ at }).from(paymentReport).where(eq(paymentReport.paymentId, paymentId));
  return rows.length > 0;
}

async function stop(tx: Tx, payment: Payment, actor: string, now: Date): Promise<void> {
  const { id } = payment;
  if (awaitsCard(payment.state)) return void (await abandonPayment(tx, id, BECAUSE, now));
  const undone = await withdrawDecision(tx, id, 'system:reported', now);
  if (payment.state === 'authorized') await hold(tx, payment, now);
  await openCaseOn(tx, payment, BECAUSE, later(now, LOOKED_AT_WITHIN), now);
  const file = await lockCase(tx, id);
  const awake = file?.status === 'snoozed' ? { status: 'pending' as const, snoozedUntil: null } : {};
  if (file) await changeCase(tx, file, { because: BECAUSE, ...awake }, { actor, kind: 'reported', detail: {}, now });
  await tellStaff(tx, payment, {
    occasion: `reported:${id}`,
    title: 'A payment was reported as not theirs',
    says: [
      'Nothing of it is charged or shipped until somebody has looked at its case.',
      ...(undone?.kind === 'release' ? ['It was just being released; that is undone.'] : []),
      ...(isCaptured(payment.state) ? ['It was charged already: send the money back if it was fraud.'] : []),
    ],
    now,
  });
}
