/** One event on its way to one endpoint, with every attempt. */
export type Delivery = {
  id: string;
  created: number;
  event: string;
  endpoint: string;
  url: string;
  attempts: Attempt[];
  /** When the next attempt is due, in milliseconds since the epoch; null when there is none. */
  nextAt: number | null;
  delivered: boolean;
};

/** `status` is the endpoint's HTTP status, or the name of the failure when there was no answer. */
export type Attempt = { at: number; status: number | string; milliseconds: number };

/** Only 2xx counts: a redirect is a failure, as at Stripe. */
export const succeeded = (attempt: Attempt): boolean =>
  typeof attempt.status === 'number' && attempt.status >= 200 && attempt.status < 300;
