import { transaction } from '#lib/db/index.ts';
import { isIdle } from './idle.ts';
import { linkIntent } from './link-intent.ts';
import { isClosed } from './model.ts';
import { endUnproved } from './proof-wanted.ts';
import { lockPayment, type Payment } from './queries.ts';
import { findIntent } from './stripe/intents.ts';
import { tellOrder } from './tell-order.ts';
import { moveTo } from './transition.ts';

/**
 * A payment without an intent that nobody has touched for half an hour. If an intent was made whose answer never
 * came, it is linked, and canceled like any other; else the payment is over and the stock goes back.
 */
export async function giveUpUnstarted(
  payment: Payment,
  now: Date,
): Promise<'nothing' | 'cancel_abandoned' | 'unknown'> {
  if (isClosed(payment.state) || !isIdle(payment, now)) return 'nothing';
  const lost = await findIntent(payment.id, payment.createdAt);
  if (lost.kind !== 'done') return 'unknown';
  if (lost.value) {
    await linkIntent(payment.id, lost.value, now);
    return 'cancel_abandoned';
  }
  await transaction(async tx => {
    const locked = await lockPayment(tx, payment.id);
    if (locked.state !== 'created') return;
    await endUnproved(tx, payment.id, now);
    await tellOrder(tx, await moveTo(tx, locked, 'canceled', 'abandoned', now), 'abandoned', now);
  });
  return 'nothing';
}
