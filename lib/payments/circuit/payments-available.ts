import { log } from '#lib/log.ts';
import { listIntents } from '../stripe/intents.ts';
import { circuit } from './breaker.ts';

/**
 * Whether Stripe is being asked at all, for the pages where somebody is about to pay. Costs no query but one look a
 * second. When the pause of an open breaker is over, this has somebody try, and does not wait for it.
 */
export async function paymentsAvailable(): Promise<boolean> {
  const state = await circuit();
  if (state === 'due') void tryStripe().catch(error => log('payments').warn({ err: error }, 'the probe failed'));
  return state === 'closed';
}

/** Tries Stripe when the breaker is open and its pause over: one harmless call, of one process. */
export async function probe(): Promise<void> {
  if ((await circuit()) === 'due') await tryStripe();
}

const tryStripe = () => listIntents({ from: new Date(0), until: new Date(1000) }, null);
