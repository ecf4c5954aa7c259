import { type Answer, answerTo } from '../answer.ts';
import { askLeave, type Leave, noteAnswer, noteTrouble } from './breaker.ts';
import { countIncident } from './incidents.ts';
import { patiently } from './patiently.ts';
import { troubleOf } from './trouble.ts';

/** What no card can be charged without. A key that may not do these can sell nothing; without others it still can. */
const NEEDED_TO_SELL = /^(?:paymentIntents|confirmationTokens)\./;

/**
 * Makes a call under the breaker: not at all while it is open, again when there were too many at once, and notes how
 * it went. Open, the answer is `unavailable`, at once: the call was not made. Throws for faults of ours alone.
 */
export async function guarded<T>(name: string, call: () => Promise<T>): Promise<Answer<T>> {
  const leave = await askLeave();
  if (leave === 'refused') return { kind: 'unavailable' };
  try {
    const value = await patiently(call);
    await noteAnswer(leave);
    return { kind: 'done', value };
  } catch (error) {
    const answer = answerTo(error);
    await noteFailure(name, error, leave);
    return answer;
  }
}

async function noteFailure(name: string, error: unknown, leave: Leave): Promise<void> {
  const trouble = troubleOf(error);
  if (trouble === 'forbidden' && !NEEDED_TO_SELL.test(name)) await countIncident('forbidden', name);
  else if (trouble && trouble !== 'rate_limited') return noteTrouble(trouble, name, leave);
  await noteAnswer(leave);
}
