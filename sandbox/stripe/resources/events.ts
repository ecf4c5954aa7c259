import type { Stripe } from 'stripe';
import { invalid, notFound } from '../api/error.ts';
import { page } from '../api/list.ts';
import { route } from '../api/route.ts';
import { NOTHING, PAGE, type ShapeOf } from '../api/shape.ts';
import { typeMatches } from '../webhooks/modes.ts';

const LIST = {
  ...PAGE,
  created: 'range',
  delivery_success: 'boolean',
  type: 'text',
  types: 'texts',
} as const satisfies ShapeOf<Stripe.EventListParams>;

export const eventRoutes = [
  route('GET', '/v1/events', LIST, ({ world, params }) => {
    const { delivery_success: delivered, type, types } = params;
    if (type && types) throw invalid('You may only specify one of these parameters: type, types.');
    const wanted = types ?? (type ? [type] : null);
    return page('/v1/events', world.tables.events, params, row => {
      const typed = !wanted || wanted.some(pattern => typeMatches(pattern, row.type));
      return typed && (delivered === undefined || delivered === (row.pending_webhooks === 0));
    });
  }),
  route('GET', '/v1/events/:id', NOTHING, ({ world, id }) => {
    const event = world.tables.events.get(id);
    if (!event) throw notFound('event', id);
    return event;
  }),
];
