import type { CheckoutState, PlaceResult, QuoteView, ShippingMethod } from '#lib/checkout/model.ts';

/** The server refused and did nothing; its sentence may be shown. */
export type Refused = {
  kind: 'refused';
  code: string;
  message: string;
  fields: Readonly<Record<string, string>>;
  retryAfterSeconds: number | null;
};

/** No usable answer came: the request may or may not have arrived. */
export type Lost = { kind: 'lost' };

/** Everything that place and sync can tell the page. */
export type Answer = PlaceResult | CheckoutState | Refused | Lost;

export type QuoteRequest = {
  email?: string;
  shipTo?: NonNullable<QuoteView['shipTo']>;
  shippingMethod?: ShippingMethod;
};

export type PlaceRequest = {
  quoteId: string;
  expectedTotalMinor: number;
  confirmationToken: string;
  /** Minted once per press, so that a request that is sent twice is the same attempt. */
  attemptId: string;
  /** Whose page this is; null on a guest's. */
  account: string | null;
};

const ANSWER_WITHIN_MS = 45_000;

/** Prices the cart for what is known so far. Nothing moves but the quote. */
export const askQuote = (request: QuoteRequest): Promise<{ kind: 'quoted'; quote: QuoteView } | Refused | Lost> =>
  post<QuoteView, { kind: 'quoted'; quote: QuoteView }>('/api/checkout/quote', request, quote => ({
    kind: 'quoted',
    quote,
  }));

export const place = (request: PlaceRequest): Promise<Answer> =>
  post<PlaceResult, PlaceResult>('/api/checkout/place', request, result => result);

/** Goes on with the press that waited for a proof of who the buyer is. */
export const goOn = (): Promise<Answer> => post<PlaceResult, PlaceResult>('/api/checkout/go-on', {}, result => result);

/** What became of this cart's order. Safe to ask as often as needed. */
export const sync = (): Promise<Answer> => post<CheckoutState, CheckoutState>('/api/checkout/sync', {}, state => state);

/** Changes how many of a print the cart holds; 0 removes it. */
export const setQuantity = (variantId: string, quantity: number): Promise<{ kind: 'done' } | Refused | Lost> =>
  send('PUT', '/api/cart', { variantId, quantity }, () => ({ kind: 'done' as const }));

const post = <T, R>(path: string, body: unknown, read: (json: T) => R) => send<T, R>('POST', path, body, read);

/** A fault (5xx) is "lost" too: whatever the server was doing, it has not said how it ended. */
async function send<T, R>(
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
  read: (json: T) => R,
): Promise<R | Refused | Lost> {
  try {
    const response = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const json: unknown = await response.json();
    if (response.ok) return read(json as T);
    return response.status >= 500 ? { kind: 'lost' } : refusal(json, response.headers.get('retry-after'));
  } catch {
    return { kind: 'lost' };
  }
}

function refusal(json: unknown, retryAfter: string | null): Refused {
  const { error } = json as { error: { code: string; message: string; fields?: Record<string, string> } };
  const { code, message, fields = {} } = error;
  return { kind: 'refused', code, message, fields, retryAfterSeconds: retryAfter ? Number(retryAfter) : null };
}
