import type { Settings } from '../world.ts';
import { ApiError, invalid } from './error.ts';

export type Key = { kind: 'secret' | 'publishable'; value: string };

/**
 * Who asks, from `Authorization: Bearer` or Basic (user name), or the `key` parameter.
 * @throws ApiError 401 without a key, with a live key, or with one that is not this sandbox's
 */
export function authenticate(header: string | undefined, parameter: unknown, settings: Settings): Key {
  const value = fromHeader(header) || (typeof parameter === 'string' ? parameter : '');
  if (!value)
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  const kind = /^(sk|rk)_test_\w+$/.test(value) ? 'secret' : /^pk_test_\w+$/.test(value) ? 'publishable' : null;
  const expected = kind === 'secret' ? settings.secretKey : settings.publishableKey;
  if (!kind || (expected !== null && expected !== value))
    throw unauthorized(`Invalid API Key provided: ${masked(value)}`);
  return { kind, value };
}

/** 403: the endpoint is not for browsers. */
export function secretKeyRequired(): ApiError {
  const { body } = invalid(
    'This API call cannot be made with a publishable API key. Please use a secret API key.',
    undefined,
    'secret_key_required',
  );
  return new ApiError(403, body);
}

function fromHeader(header: string | undefined): string {
  if (header?.startsWith('Bearer ')) return header.slice(7);
  if (!header?.startsWith('Basic ')) return '';
  return Buffer.from(header.slice(6), 'base64').toString().split(':')[0] ?? '';
}

const unauthorized = (message: string) => new ApiError(401, { type: 'invalid_request_error', message });

function masked(value: string): string {
  return value.length < 16 ? '*'.repeat(value.length) : `${value.slice(0, 8)}${'*'.repeat(8)}${value.slice(-4)}`;
}
