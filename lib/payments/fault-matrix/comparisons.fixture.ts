import { expect } from 'vitest';
import { clock, HOUR, later } from '#lib/clock.ts';
import { adaPays, askStripe, CARDS, intentOf } from '../ada-pays.fixture.ts';
import type { Answer } from '../answer.ts';
import { retrieveDispute } from '../stripe/disputes.ts';
import { listEndpoints } from '../stripe/endpoints.ts';
import { listUndelivered } from '../stripe/events.ts';
import { retrieveRefund } from '../stripe/refunds.ts';
import type { Page } from '../stripe/span.ts';
import { type Scenario, scenario } from './scenario.fixture.ts';

/**
 * A place where nothing is changed, so one will do for all faults: an answer that was lost is never taken for one that
 * says "nothing there".
 */
function reading<Seen>(
  call: RegExp,
  arrange: () => Promise<string>,
  read: (id: string) => Promise<Answer<Seen>>,
  holds: (seen: Seen, id: string) => boolean,
): Scenario {
  let place: Promise<string> | undefined;
  return scenario({
    call,
    arrange: () => {
      place ??= arrange();
      return place;
    },
    act: async id => {
      const answer = await read(id);
      expect(answer.kind === 'done' ? holds(answer.value, id) : answer.kind !== 'refused').toBe(true);
    },
    prove: async id => {
      const answer = await read(id);
      expect(answer.kind === 'done' && holds(answer.value, id)).toBe(true);
    },
  });
}

const lately = () => ({ from: later(clock.now(), -HOUR), until: later(clock.now(), HOUR) });
const paid = async () => intentOf((await adaPays(CARDS.good)).paymentId);
const isIt = (seen: { id: string }, id: string) => seen.id === id;
const madeAtStripe = async (path: string, form: Record<string, string>) =>
  String((await askStripe(path, form, 'dashboard')).id);

const NOBODY = `http://127.0.0.1:9/nobody-listens-${process.pid}`;
let endpoint: Promise<string> | undefined;

/** An endpoint where nobody listens, so that events wait: one for all, gone when all is over. */
function unheard(): Promise<string> {
  endpoint ??= madeAtStripe('/v1/webhook_endpoints', { url: NOBODY, 'enabled_events[0]': 'payment_intent.canceled' });
  return endpoint;
}

/** The sandbox is shared: it shall not go on delivering to nobody. */
export async function stopListening(): Promise<void> {
  if (endpoint) await askStripe(`/v1/webhook_endpoints/${await endpoint}`, { disabled: 'true' }, 'dashboard');
}

type Events = Page<{ data: { object: unknown } }>;
const tellsOf = (page: Events, id: string) =>
  page.items.some(event => (event.data.object as { id?: string }).id === id);

/** The page of a long list that holds an object, or the last one: others are busy at Stripe meanwhile. */
async function pageWith<Seen extends Page<unknown>>(
  list: (after: string | null) => Promise<Answer<Seen>>,
  holds: (page: Seen) => boolean,
  after: string | null = null,
): Promise<Answer<Seen>> {
  const answer = await list(after);
  const onwards = answer.kind === 'done' && !holds(answer.value) ? answer.value.next : null;
  return onwards ? pageWith(list, holds, onwards) : answer;
}

/** Every call that only reads, for comparisons and checks. */
export const COMPARISONS: Record<string, Scenario> = {
  'refunds.retrieve': reading(
    /^GET \/v1\/refunds\/\w+$/,
    async () => madeAtStripe('/v1/refunds', { payment_intent: await paid(), amount: '500' }),
    retrieveRefund,
    isIt,
  ),
  'disputes.retrieve': reading(
    /^GET \/v1\/disputes\/\w+$/,
    async () => madeAtStripe(`/_sandbox/charges/${await paid()}/dispute`, { reason: 'general' }),
    retrieveDispute,
    isIt,
  ),
  'events.list': reading(
    /^GET \/v1\/events$/,
    async () => {
      await unheard();
      const intent = await madeAtStripe('/v1/payment_intents', { amount: '500', currency: 'eur' });
      await madeAtStripe(`/v1/payment_intents/${intent}/cancel`, {});
      return intent;
    },
    id =>
      pageWith(
        after => listUndelivered(lately(), after),
        page => tellsOf(page, id),
      ),
    tellsOf,
  ),
  'webhookEndpoints.list': reading(/^GET \/v1\/webhook_endpoints$/, unheard, listEndpoints, endpoints =>
    endpoints.some(({ url }) => url === NOBODY),
  ),
};
