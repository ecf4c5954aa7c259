import type { Stripe } from 'stripe';
import type { Attempt } from './delivery.ts';
import { sign } from './sign.ts';

/** Stripe waits longer; ten seconds is plenty on one machine. */
const PATIENCE = 10_000;

/**
 * One POST, signed anew with the time of the wall clock: a shop refuses a signature that is old or of the future, and
 * the sandbox's own clock may be days ahead. Never throws: what went wrong is the attempt's status.
 */
export async function post(
  url: string,
  event: Stripe.EventBase,
  secrets: readonly string[],
  stop: AbortSignal,
): Promise<Attempt> {
  const at = Date.now();
  const body = JSON.stringify(event, null, 2);
  const headers = {
    accept: '*/*; q=0.5, application/xml',
    'cache-control': 'no-cache',
    'content-type': 'application/json; charset=utf-8',
    'stripe-signature': sign(body, secrets, Math.floor(at / 1000)),
    'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
  };
  const done = (status: number | string): Attempt => ({ at, status, milliseconds: Date.now() - at });
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(PATIENCE)]);
    const answer = await fetch(url, { method: 'POST', body, headers, redirect: 'manual', signal });
    await answer.arrayBuffer();
    return done(answer.status);
  } catch (error) {
    return done(error instanceof Error && error.name === 'TimeoutError' ? 'timed out' : 'no connection');
  }
}
