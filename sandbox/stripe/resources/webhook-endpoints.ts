import type { Stripe } from 'stripe';
import { invalid, notFound, required } from '../api/error.ts';
import { page } from '../api/list.ts';
import { mergeMetadata } from '../api/metadata.ts';
import { route } from '../api/route.ts';
import { NOTHING, PAGE, type ShapeOf } from '../api/shape.ts';
import { newId, random } from '../state/id.ts';
import { API_VERSION, type World } from '../world.ts';

const URL_PATH = '/v1/webhook_endpoints';

const CREATE = {
  api_version: 'text',
  description: 'text',
  enabled_events: 'texts',
  metadata: 'metadata',
  url: 'text',
} as const satisfies ShapeOf<Stripe.WebhookEndpointCreateParams>;

const UPDATE = {
  description: 'text',
  disabled: 'boolean',
  enabled_events: 'texts',
  metadata: 'metadata',
  url: 'text',
} as const satisfies ShapeOf<Stripe.WebhookEndpointUpdateParams>;

const LIST = PAGE satisfies ShapeOf<Stripe.WebhookEndpointListParams>;

export const webhookEndpointRoutes = [
  route('POST', URL_PATH, CREATE, ({ world, params }) => {
    if (!params.url) throw required('url');
    if (!params.enabled_events?.length) throw required('enabled_events');
    if (params.api_version && params.api_version !== API_VERSION)
      throw invalid(`This sandbox speaks ${API_VERSION} only.`, 'api_version');
    const secret = `whsec_${random(32)}`;
    const endpoint = register(world, checkUrl(params.url), params.enabled_events, [secret]);
    endpoint.description = params.description ?? null;
    endpoint.metadata = mergeMetadata({}, params.metadata);
    // Shown once, as at Stripe.
    return { ...endpoint, secret };
  }),
  route('GET', URL_PATH, LIST, ({ world, params }) => page(URL_PATH, world.tables.webhookEndpoints, params)),
  route('GET', `${URL_PATH}/:id`, NOTHING, ({ world, id }) => endpointOr404(world, id)),
  route('POST', `${URL_PATH}/:id`, UPDATE, ({ world, id, params }) => {
    const endpoint = endpointOr404(world, id);
    if (params.url) endpoint.url = checkUrl(params.url);
    if (params.enabled_events?.length) endpoint.enabled_events = params.enabled_events;
    if (params.description !== undefined) endpoint.description = params.description;
    if (params.disabled !== undefined) endpoint.status = params.disabled ? 'disabled' : 'enabled';
    endpoint.metadata = mergeMetadata(endpoint.metadata, params.metadata);
    return endpoint;
  }),
  route('DELETE', `${URL_PATH}/:id`, NOTHING, ({ world, id }) => {
    endpointOr404(world, id);
    forget(world, id);
    return { id, object: 'webhook_endpoint', deleted: true } satisfies Stripe.DeletedWebhookEndpoint;
  }),
];

/** An endpoint and its signing secrets, newest first. */
export function register(world: World, url: string, events: string[], secrets: string[]): Stripe.WebhookEndpoint {
  const endpoint: Stripe.WebhookEndpoint = {
    id: newId('we'),
    object: 'webhook_endpoint',
    api_version: API_VERSION,
    application: null,
    created: world.now(),
    description: null,
    enabled_events: events,
    livemode: false,
    metadata: {},
    status: 'enabled',
    url,
  };
  world.tables.endpointSecrets.put({ id: endpoint.id, secrets });
  return world.tables.webhookEndpoints.put(endpoint);
}

/** The endpoint from the environment: one with the same address keeps its id (deliveries hang on it). */
export function registerAtStart(world: World, target: { url: string; secrets: string[] }): void {
  const known = world.tables.webhookEndpoints.all().find(row => row.url === target.url);
  if (!known) {
    register(world, target.url, ['*'], target.secrets);
    return;
  }
  known.enabled_events = ['*'];
  known.status = 'enabled';
  world.tables.endpointSecrets.put({ id: known.id, secrets: target.secrets });
}

function endpointOr404(world: World, id: string): Stripe.WebhookEndpoint {
  const endpoint = world.tables.webhookEndpoints.get(id);
  if (!endpoint) throw notFound('webhook endpoint', id);
  return endpoint;
}

function forget(world: World, id: string): void {
  world.tables.webhookEndpoints.remove(id);
  world.tables.endpointSecrets.remove(id);
}

function checkUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw invalid('Invalid URL', 'url', 'url_invalid');
  return url;
}
