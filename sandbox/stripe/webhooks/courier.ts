import type { Stripe } from 'stripe';
import type { World } from '../world.ts';
import { type Delivery, succeeded } from './delivery.ts';
import { post } from './post.ts';

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
  /** By endpoint: what waits to be carried in another order. */
  private readonly gathered = new Map<string, Delivery[]>();
  private readonly stop = new AbortController();
  private readonly schedule: readonly number[];

  /** @param schedule the waits before the second, third… attempt, in milliseconds */
  constructor(schedule: readonly number[]) {
    this.schedule = schedule;
  }

  /** On its way to every endpoint that listens, unless a mode has other plans. */
  dispatch(world: World, event: Stripe.EventBase): void {
    const { mode, milliseconds } = world.webhookModes.meet(event.type);
    const now = Date.now();
    for (const endpoint of audience(world, event.type)) {
      const delivery = this.deliveryOf(world, event, endpoint);
      if (mode === 'drop') delivery.attempts.push({ at: now, status: 'dropped', milliseconds: 0 });
      else if (mode === 'reorder') this.gather(world, delivery, now + milliseconds);
      else this.plan(world, delivery, mode === 'delay' ? now + milliseconds : now);
      if (mode === 'double') this.wait(`${delivery.id}-again`, now + milliseconds, () => this.attempt(world, delivery));
    }
  }

  /** Sends now, whatever came before: the dashboard's button. */
  send(world: World, event: Stripe.EventBase, endpoint: Stripe.WebhookEndpoint): void {
    this.plan(world, this.deliveryOf(world, event, endpoint), Date.now());
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

  private deliveryOf(world: World, event: Stripe.EventBase, endpoint: Stripe.WebhookEndpoint): Delivery {
    const known = world.tables.deliveries.get(deliveryId(event, endpoint));
    return known ?? world.tables.deliveries.put(newDelivery(world, event, endpoint));
  }

  private plan(world: World, delivery: Delivery, at: number): void {
    if (this.stop.signal.aborted) return;
    delivery.nextAt = at;
    this.wait(delivery.id, at, () => this.attempt(world, delivery));
  }

  /** With all that comes for the endpoint until the first one is due; then one after the other, newest first. */
  private gather(world: World, delivery: Delivery, at: number): void {
    const others = this.gathered.get(delivery.endpoint);
    delivery.nextAt = at;
    others?.push(delivery);
    if (others) return;
    const all = [delivery];
    this.gathered.set(delivery.endpoint, all);
    this.wait(`${delivery.endpoint}-gathered`, at, async () => {
      this.gathered.delete(delivery.endpoint);
      for (const next of all.reverse()) await this.attempt(world, next);
    });
  }

  private wait(name: string, at: number, work: () => Promise<void>): void {
    if (this.stop.signal.aborted) return;
    clearTimeout(this.timers.get(name));
    const begin = () => {
      this.timers.delete(name);
      const flight = work().finally(() => this.flights.delete(flight));
      this.flights.add(flight);
    };
    this.timers.set(name, setTimeout(begin, Math.max(0, at - Date.now())).unref());
  }

  private async attempt(world: World, delivery: Delivery): Promise<void> {
    const event = world.tables.events.get(delivery.event);
    const endpoint = world.tables.webhookEndpoints.get(delivery.endpoint);
    delivery.nextAt = this.stop.signal.aborted ? Date.now() : null;
    if (this.stop.signal.aborted || !event || endpoint?.status !== 'enabled') return;
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
