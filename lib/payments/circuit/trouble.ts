/** Trouble with Stripe itself, as opposed to an answer that somebody does not like. */
export type Trouble = 'unauthorized' | 'forbidden' | 'rate_limited' | 'server_error' | 'unreachable' | 'timed_out';

type Thrown = { type?: unknown; statusCode?: unknown; message?: unknown; headers?: Record<string, unknown> };

/** Which trouble an error of the SDK stands for; null when Stripe answered, or when the error is not Stripe's at all. */
export function troubleOf(error: unknown): Trouble | null {
  const { type, statusCode, message } = (error ?? {}) as Thrown;
  switch (type) {
    case 'StripeAuthenticationError':
      return 'unauthorized';
    case 'StripePermissionError':
      return 'forbidden';
    case 'StripeRateLimitError':
      return 'rate_limited';
    case 'StripeConnectionError':
      return /timeout/.test(String(message)) ? 'timed_out' : 'unreachable';
    case 'StripeAPIError':
      // 409: the same call is under way elsewhere. Stripe is well.
      return statusCode === 409 ? null : 'server_error';
    default:
      return null;
  }
}

/** How long Stripe asks us to wait, in milliseconds, when it says so. */
export function wantedPause(error: unknown): number | null {
  const seconds = Number(((error ?? {}) as Thrown).headers?.['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
