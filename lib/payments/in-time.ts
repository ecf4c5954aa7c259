import { config } from '#lib/config/index.ts';
import { log } from '#lib/log.ts';

/**
 * `work`, while a person waits: nobody waits longer than `milliseconds` (18 seconds unless told otherwise), whatever
 * Stripe, a lock or a retry takes. Then `otherwise` is the answer, which must be true of work that may still succeed:
 * the work itself goes on and is safe to repeat, so whoever asks next finds what became of it.
 */
export async function inTime<T>(
  work: () => Promise<T>,
  otherwise: () => T | Promise<T>,
  milliseconds = config().stripe.personWaitsMs,
): Promise<T> {
  const started = work();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<'over'>(resolve => {
    timer = setTimeout(resolve, milliseconds, 'over');
  });
  const first = await Promise.race([started.then(value => ({ value })), patience]).finally(() => clearTimeout(timer));
  if (first !== 'over') return first.value;
  started.catch(error => log('payments').error({ err: error }, 'what nobody waited for any more failed'));
  return otherwise();
}
