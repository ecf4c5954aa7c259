import { DAY, later, MINUTE } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import { countIncident } from './circuit/incidents.ts';
import { EVENTS } from './events/index.ts';
import { listUndelivered } from './stripe/events.ts';
import type { StripeEvent } from './stripe.ts';
import { takeIn } from './take-in.ts';

/** As long as Stripe itself goes on delivering. What is older was found by the sweep or the nightly comparison. */
const LOOK_BACK = 3 * DAY;
/** What was sent just now may still be on its way. */
const ON_ITS_WAY = 2 * MINUTE;
const MOST_PAGES = 50;

/**
 * Takes in what no webhook told: the events that Stripe could not deliver to an endpoint of ours yet. They go the
 * way of the delivered ones, through the inbox, so what was taken in before is known. The window bounds the work,
 * however long the shop has been there.
 */
export async function takeInMissed(now: Date): Promise<void> {
  const span = { from: later(now, -LOOK_BACK), until: later(now, -ON_ITS_WAY) };
  let after: string | null = null;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await listUndelivered(span, after);
    // The next run asks again.
    if (answer.kind !== 'done') return;
    await takeInAll(answer.value.items, now);
    after = answer.value.next;
    if (!after) return;
  }
  log('payments').error({ pages: MOST_PAGES }, 'more events are undelivered than are looked at');
}

async function takeInAll(events: readonly StripeEvent[], now: Date): Promise<void> {
  const ours = events.filter(({ type }) => EVENTS[type]);
  if (ours.length === 0) return;
  const receipts = await transaction(async tx => {
    const all: { type: string; receipt: 'accepted' | 'known' }[] = [];
    for (const event of ours) all.push({ type: event.type, receipt: await takeIn(tx, event, now) });
    return all;
  });
  const missed = receipts.filter(({ receipt }) => receipt === 'accepted');
  if (missed.length > 0) await countIncident('missed_event', missed[0]?.type, missed.length);
}
