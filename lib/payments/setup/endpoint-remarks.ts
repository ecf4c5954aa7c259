import type { EndpointSeen } from '../stripe/endpoints.ts';

/** How the endpoint should be: where it is, what it listens to, in which version of the API, and with which keys. */
export type Wanted = { url: URL; events: readonly string[]; apiVersion: string; livemode: boolean };

/** What differs between the endpoints at Stripe and the one that the shop needs, one sentence each. Pure. */
export function endpointRemarks(seen: readonly EndpointSeen[], wanted: Wanted): string[] {
  const here = seen.filter(({ url }) => URL.canParse(url) && sameAddress(new URL(url), wanted.url));
  const [endpoint] = here;
  if (!endpoint)
    return [`No webhook endpoint at Stripe points to ${wanted.url.href}: only the sweep finds what happens there.`];
  return [
    ...(here.length > 1
      ? [`${here.length} webhook endpoints at Stripe point to ${wanted.url.href}; one is enough.`]
      : []),
    ...(endpoint.enabled ? [] : ['The webhook endpoint is disabled at Stripe.']),
    ...versionRemarks(endpoint, wanted),
    ...eventRemarks(endpoint, wanted),
  ];
}

function versionRemarks({ apiVersion }: EndpointSeen, wanted: Wanted): string[] {
  if (apiVersion === wanted.apiVersion) return [];
  const pinned = apiVersion ? `pins the API version ${apiVersion}` : 'pins no API version';
  return [`The webhook endpoint ${pinned}; it should pin ${wanted.apiVersion}.`];
}

function eventRemarks({ events }: EndpointSeen, wanted: Wanted): string[] {
  if (events.includes('*')) {
    // More than enough: with test keys that is convenient, with live keys it is load for nothing.
    return wanted.livemode ? [`The webhook endpoint listens to every event; ${wanted.events.length} are used.`] : [];
  }
  const missing = wanted.events.filter(type => !events.includes(type));
  const unused = events.filter(type => !wanted.events.includes(type));
  return [
    ...(missing.length > 0 ? [`The webhook endpoint does not listen to ${missing.join(', ')}.`] : []),
    ...(unused.length > 0 ? [`The webhook endpoint listens to ${unused.join(', ')}, which nothing uses.`] : []),
  ];
}

/** On one machine `localhost` and 127.0.0.1 are the same place. */
function sameAddress(one: URL, other: URL): boolean {
  const place = ({ protocol, hostname, port }: URL) =>
    `${protocol}//${/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) ? 'loopback' : hostname}:${port}`;
  return place(one) === place(other) && one.pathname === other.pathname;
}
