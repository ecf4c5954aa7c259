import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { EVENTS } from '../events/index.ts';
import { listEvents } from '../stripe/events.ts';
import type { Span } from '../stripe/span.ts';
import type { StripeEvent } from '../stripe.ts';
import type { PaymentView } from '../view.ts';
import type { StripeEvents, StripeEventView } from './model.ts';
import { eventsReceived } from './stripe-events.ts';

/** Pages that are read at most: Stripe lists events by when, never by payment. */
const MOST_PAGES = 12;

/**
 * The events of a payment as Stripe lists them now, those included that never came here. Looked for around the moments
 * of the payment that we know of and over the last day; Stripe keeps events for 30 days. Null when Stripe did not
 * answer.
 */
export async function eventsAtStripe(payment: PaymentView, now: Date): Promise<StripeEvents | null> {
  const intentId = payment.stripe.paymentIntentId;
  if (!intentId) return { events: [], whole: true };
  const found: StripeEvent[] = [];
  let pages = 0;
  for (const span of spansOf(payment, now)) {
    for (let after: string | null = null; ; ) {
      if (pages++ === MOST_PAGES) return merged(found, intentId, false);
      const answer = await listEvents(span, after);
      if (answer.kind !== 'done') return null;
      found.push(...answer.value.items.filter(event => intentOf(event) === intentId));
      after = answer.value.next;
      if (!after) break;
    }
  }
  return merged(found, intentId, true);
}

const intentOf = ({ type, data }: StripeEvent): string | null =>
  EVENTS[type]?.(data.object as unknown as Record<string, unknown>) ?? null;

/** What came here, and what Stripe lists beyond that. */
async function merged(listed: readonly StripeEvent[], intentId: string, whole: boolean): Promise<StripeEvents> {
  const received = await eventsReceived(intentId);
  const missing = listed.filter(event => !received.some(({ id }) => id === event.id));
  const events = [...received, ...new Map(missing.map(event => [event.id, notReceived(event)])).values()];
  return { events: events.sort((one, other) => one.at.localeCompare(other.at)), whole };
}

const notReceived = ({ id, type, created }: StripeEvent): StripeEventView => ({
  id,
  type,
  at: new Date(created * 1000).toISOString(),
  receivedAt: null,
  processedAt: null,
  failures: 0,
  lastError: null,
});

/** Stretches of time around everything that happened to a payment, joined where they touch, the latest first. */
function spansOf(payment: PaymentView, now: Date): Span[] {
  const moments = [
    ...payment.timeline.map(({ at }) => at),
    ...payment.refunds.flatMap(({ requestedAt, settledAt }) => [requestedAt, settledAt]),
    ...payment.disputes.flatMap(({ openedAt, closedAt }) => [openedAt, closedAt]),
    ...payment.warnings.map(({ receivedAt }) => receivedAt),
  ].flatMap(at => (at ? [new Date(at)] : []));
  const kept = moments.filter(at => at > later(now, -30 * DAY));
  const spans: Span[] = kept.map(at => ({ from: later(at, -10 * MINUTE), until: later(at, HOUR) }));
  spans.push({ from: later(now, -DAY), until: later(now, MINUTE) });
  return joined(spans);
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from.getTime() - other.from.getTime())) {
    const last = result.at(-1);
    if (last && span.from <= last.until) last.until = new Date(Math.max(last.until.getTime(), span.until.getTime()));
    else result.push({ ...span });
  }
  return result.reverse();
}
