import type { Stripe } from 'stripe';
import { newId } from '../state/id.ts';
import { API_VERSION, type Cause, type World } from '../world.ts';
import { audience } from './courier.ts';

/**
 * Records an event with a snapshot of the object and starts its deliveries.
 * @param before the object as it was: what differs becomes `previous_attributes`
 */
export function emit(
  world: World,
  type: Stripe.EventBase['type'],
  object: object,
  cause: Cause,
  before?: object,
): void {
  const previous = before ? changed(before, object) : undefined;
  const event: Stripe.EventBase = {
    id: newId('evt'),
    object: 'event',
    api_version: API_VERSION,
    created: world.now(),
    data: {
      object: structuredClone(object),
      ...(previous && { previous_attributes: previous }),
    },
    livemode: false,
    pending_webhooks: audience(world, type).length,
    request: { ...cause },
    type,
  };
  world.tables.events.put(event);
  world.dispatch(event);
}

/** The old values of the top-level fields that differ; undefined when nothing does. */
function changed(before: object, after: object): Record<string, unknown> | undefined {
  const now = new Map<string, unknown>(Object.entries(after));
  const old = Object.entries(before).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(now.get(key)));
  return old.length > 0 ? structuredClone(Object.fromEntries(old)) : undefined;
}
