import type { Stripe } from 'stripe';
import type { World } from '../world.ts';
import { type Attempt, type Delivery, succeeded } from './delivery.ts';
import { sign } from './sign.ts';

/** Stripe waits longer; ten seconds is plenty on one machine. */
const PATIENCE = 10_000;

/** The endpoints that listen to an event type. */
export function audience(world: World, type: string): Stripe.WebhookEndpoint[] {
  return world.tables.webhookEndpoints
    .all()
    .filter(
      ({ status, enabled_events: listens }) =>
        status === 'enabled' && (listens.includes('*') || listens.includes(type)),
    );
}

/** Carries events to endpoints, again and again by the schedule until one answers 2xx. */
export class Courier {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly flights = new Set<Promise<void>>();
  private readonly stop = new AbortController();
  private readonly schedule: readonly number[];

  /** @param schedule the waits before the second, third… attempt, in milliseconds */
  constructor(schedule: readonly number[]) {
    this.schedule = schedule;
  }

  /** A first attempt for every endpoint that listens. */
  dispatch(world: World, event: Stripe.EventBase): void {
    for (const endpoint of audience(world, event.type)) this.send(world, event, endpoint);
  }

  /** Sends now, whatever came before: also the dashboard's "resend". */
  send(world: World, event: Stripe.EventBase, endpoint: Stripe.WebhookEndpoint): Delivery {
    const known = world.tables.deliveries.get(deliveryId(event, endpoint));
    const delivery = known ?? world.tables.deliveries.put(newDelivery(world, event, endpoint));
    this.plan(world, delivery, Date.now());
    return delivery;
  }

  /** After a restart: what was due is sent, what was planned is planned again. */
  resume(world: World): void {
    for (const delivery of world.tables.deliveries.all())
      if (delivery.nextAt !== null) this.plan(world, delivery, delivery.nextAt);
  }

  /** Stops planning, gives up what is in the air. Planned attempts stay in the state for `resume`. */
  async close(): Promise<void> {
    this.stop.abort();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    await Promise.all(this.flights);
  }

  private plan(world: World, delivery: Delivery, at: number): void {
    if (this.stop.signal.aborted) return;
    delivery.nextAt = at;
    clearTimeout(this.timers.get(delivery.id));
    const timer = setTimeout(
      () => {
        this.timers.delete(delivery.id);
        const flight = this.attempt(world, delivery).finally(() => this.flights.delete(flight));
        this.flights.add(flight);
      },
      Math.max(0, at - Date.now()),
    );
    timer.unref();
    this.timers.set(delivery.id, timer);
  }

  private async attempt(world: World, delivery: Delivery): Promise<void> {
    const event = world.tables.events.get(delivery.event);
    const endpoint = world.tables.webhookEndpoints.get(delivery.endpoint);
    delivery.nextAt = null;
    if (!event || !endpoint || endpoint.status !== 'enabled') return;
    const secrets = world.tables.endpointSecrets.get(endpoint.id)?.secrets ?? [];
    const attempt = await post(endpoint.url, event, secrets, this.stop.signal);
    if (this.stop.signal.aborted) {
      delivery.nextAt = Date.now();
      return;
    }
    delivery.attempts.push(attempt);
    if (succeeded(attempt)) arrived(event, delivery);
    else {
      const wait = this.schedule[delivery.attempts.length - 1];
      if (wait !== undefined) this.plan(world, delivery, Date.now() + wait);
    }
    world.touched();
  }
}

const deliveryId = (event: { id: string }, endpoint: { id: string }): string => `${event.id}-${endpoint.id}`;

function newDelivery(world: World, event: Stripe.EventBase, endpoint: Stripe.WebhookEndpoint): Delivery {
  return {
    id: deliveryId(event, endpoint),
    created: world.now(),
    event: event.id,
    endpoint: endpoint.id,
    url: endpoint.url,
    attempts: [],
    nextAt: null,
    delivered: false,
  };
}

function arrived(event: Stripe.EventBase, delivery: Delivery): void {
  if (!delivery.delivered) event.pending_webhooks = Math.max(0, event.pending_webhooks - 1);
  delivery.delivered = true;
}

/** One POST, signed anew. Never throws: what went wrong is the attempt's status. */
async function post(
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
