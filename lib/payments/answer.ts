/**
 * What came of a call to Stripe. Each kind asks for something else, so nobody may mistake one for another:
 * `declined` is the bank's no; `refused` is Stripe's no to the request itself, nothing happened; `unavailable`
 * means that the call had no effect; `unknown` means that it may have had one, and that only the same call with
 * the same idempotency key, or a look at the object, will tell.
 */
export type Answer<T> =
  | { kind: 'done'; value: T }
  | { kind: 'declined'; code: string | null; declineCode: string | null; adviceCode: string | null }
  | { kind: 'refused'; code: string }
  | { kind: 'unavailable' }
  | { kind: 'unknown' };

/** What the SDK throws, as far as we look at it. */
type Thrown = {
  type?: unknown;
  code?: unknown;
  decline_code?: unknown;
  advice_code?: unknown;
  statusCode?: unknown;
  message?: unknown;
  detail?: { code?: unknown };
};

/** The request cannot have left this machine, or not have reached anybody. */
const NEVER_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Turns an error of the SDK into an answer. Throws it again when it is not one of Stripe's: then it is a fault of ours. */
export function answerTo(error: unknown): Exclude<Answer<never>, { kind: 'done' }> {
  const thrown = (error ?? {}) as Thrown;
  switch (thrown.type) {
    case 'StripeCardError':
      return {
        kind: 'declined',
        code: text(thrown.code),
        declineCode: text(thrown.decline_code),
        adviceCode: text(thrown.advice_code),
      };
    case 'StripeInvalidRequestError':
    case 'StripeIdempotencyError':
      return { kind: 'refused', code: text(thrown.code) ?? 'invalid_request' };
    case 'StripeAuthenticationError':
    case 'StripePermissionError':
    case 'StripeRateLimitError':
      return { kind: 'unavailable' };
    case 'StripeConnectionError':
      return { kind: neverArrived(thrown) ? 'unavailable' : 'unknown' };
    case 'StripeAPIError':
      return { kind: 'unknown' };
    default:
      throw error;
  }
}

/** A retried request may have arrived the first time, whatever became of the last. */
const neverArrived = ({ message, detail }: Thrown): boolean =>
  NEVER_ARRIVED.has(String(detail?.code)) && !/retried/.test(String(message));

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
