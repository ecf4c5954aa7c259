import type { Connect } from '../wire.ts';

export type Params = { [key: string]: Value };
type Value = string | number | boolean | null | undefined | Params | Value[];

/** Writes nested parameters as Stripe's API reads them: `a[b][0]=x`. Null and undefined are left out. */
export function encodeForm(params: Params): string {
  return pairs(params, '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
}

function pairs(value: Value, key: string): [string, string][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[key, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => pairs(inner, key ? `${key}[${name}]` : name));
}

/** Calls the API of this frame's own origin. Throws the API's error object, or one for a lost connection. */
export async function request<T>(
  hello: Connect,
  method: 'GET' | 'POST',
  path: string,
  params: Params = {},
): Promise<T> {
  const form = encodeForm(params);
  const response = await fetch(method === 'GET' && form ? `${path}?${form}` : path, {
    method,
    headers: headersOf(hello, method),
    ...(method === 'POST' ? { body: form } : {}),
  }).catch(() => undefined);
  const body: unknown = await response?.json().catch(() => undefined);
  if (!response || typeof body !== 'object' || body === null)
    throw {
      type: 'api_connection_error',
      message: 'The connection to Stripe was lost. Nothing was charged; please try again.',
    };
  if ('error' in body) throw body.error;
  return body as T;
}

function headersOf({ publishableKey, apiVersion }: Connect, method: string): Record<string, string> {
  return {
    authorization: `Bearer ${publishableKey}`,
    'content-type': 'application/x-www-form-urlencoded',
    ...(apiVersion ? { 'stripe-version': apiVersion } : {}),
    ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
  };
}

/** `/v1/payment_intents/pi_…` or `/v1/setup_intents/seti_…` for a client secret. */
export function intentPath(clientSecret: string): string {
  const id = clientSecret.split('_secret_')[0] ?? '';
  return `/v1/${id.startsWith('seti_') ? 'setup_intents' : 'payment_intents'}/${encodeURIComponent(id)}`;
}
