import type { Answer } from '../answer.ts';
import { ask } from '../stripe.ts';

/** A webhook endpoint as it is set up at Stripe. */
export type EndpointSeen = { url: string; events: string[]; apiVersion: string | null; enabled: boolean };

/** Every webhook endpoint of the account. */
export const listEndpoints = (): Promise<Answer<EndpointSeen[]>> =>
  ask('webhookEndpoints.list', null, async stripe => {
    const all: EndpointSeen[] = [];
    for await (const { url, enabled_events: events, api_version: apiVersion, status } of stripe.webhookEndpoints.list({
      limit: 100,
    })) {
      all.push({ url, events, apiVersion, enabled: status === 'enabled' });
    }
    return all;
  });
