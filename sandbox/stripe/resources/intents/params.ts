import type { Shape } from '../../api/shape.ts';

export const CARD_OPTIONS = { card: { request_three_d_secure: ['any', 'automatic', 'challenge'] } } as const;

export const AUTOMATIC = { allow_redirects: ['always', 'never'], enabled: 'boolean' } as const satisfies Shape;

export const BY_TOKEN = {
  confirmation_token: 'text',
  return_url: 'text',
  use_stripe_sdk: 'boolean',
} as const satisfies Shape;

/** Only a browser sends it. */
export const CLIENT_SECRET = { client_secret: 'text' } as const satisfies Shape;

export const THREE_D_SECURE = { ...CLIENT_SECRET, outcome: ['authorize', 'fail'] } as const satisfies Shape;
