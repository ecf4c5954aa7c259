import { intentPath, type Params, request } from './api.ts';
import type { Connection, Operations } from './connection.ts';

/** What any frame can do with a client secret and ids alone. */
export function intentOperations({ hello }: Connection): Operations {
  return {
    retrieveIntent: ({ clientSecret }) =>
      request(hello, 'GET', intentPath(String(clientSecret)), { client_secret: String(clientSecret) }),
    confirmIntent: ({ clientSecret, confirmParams }) =>
      request(hello, 'POST', `${intentPath(String(clientSecret))}/confirm`, {
        client_secret: String(clientSecret),
        use_stripe_sdk: true,
        ...(confirmParams as Params),
      }),
  };
}
