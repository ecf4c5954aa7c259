import { clock } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { awaitsCard, isClosed } from './model.ts';
import { endUnproved } from './proof-wanted.ts';
import { lockPayment } from './queries.ts';
import { moveTo } from './transition.ts';

/**
 * Gives up a payment whose order is being replaced, in the caller's transaction; its intent is canceled right
 * after. Returns false, and changes nothing, when money is already reserved or taken: then the order must stay.
 * Should the bank say yes at this very moment, the authorization finds the payment closed and is given back.
 */
export async function abandonPayment(tx: Tx, paymentId: string, because: string, now = clock.now()): Promise<boolean> {
  const payment = await lockPayment(tx, paymentId);
  if (isClosed(payment.state)) return true;
  if (!awaitsCard(payment.state)) return false;
  await endUnproved(tx, paymentId, now);
  await moveTo(tx, payment, 'canceled', because, now);
  await enqueue(tx, 'payments.cancel', { paymentId }, { key: `payments.cancel:${paymentId}` });
  return true;
}
