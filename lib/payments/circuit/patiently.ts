import { setTimeout as pause } from 'node:timers/promises';
import { config } from '#lib/config/index.ts';
import { countIncident } from './incidents.ts';
import { troubleOf, wantedPause } from './trouble.ts';

/**
 * Makes a call again when Stripe says "too many requests", which its SDK does not: after a pause that doubles, with
 * jitter so that many callers do not come back together, for as long as somebody can be kept waiting. The call is the
 * same one, its idempotency key included. After that it fails; jobs come back by themselves.
 */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  const { retryPauseMs, retryWithinMs } = config().stripe;
  let waited = 0;
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      if (troubleOf(error) !== 'rate_limited') throw error;
      const wanted = wantedPause(error) ?? retryPauseMs * 2 ** (tries - 1) * (0.5 + Math.random() / 2);
      waited += wanted;
      if (waited > retryWithinMs) {
        await countIncident('rate_limited', `after ${tries} tries`, tries);
        throw error;
      }
      await pause(wanted);
    }
  }
}
