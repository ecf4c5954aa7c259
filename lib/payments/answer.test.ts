import { expect, test } from 'vitest';
import { answerTo } from './answer.ts';

const connection = (code: string, message = 'An error occurred with our connection to Stripe.') => ({
  type: 'StripeConnectionError',
  message,
  detail: { code },
});

test('a decline keeps the reasons of the bank', () => {
  const thrown = { type: 'StripeCardError', code: 'card_declined', decline_code: 'lost_card', advice_code: 'x' };
  expect(answerTo(thrown)).toEqual({
    kind: 'declined',
    code: 'card_declined',
    declineCode: 'lost_card',
    adviceCode: 'x',
  });
});

test('a request that Stripe turns down has had no effect', () => {
  expect(answerTo({ type: 'StripeInvalidRequestError', code: 'resource_missing' })).toEqual({
    kind: 'refused',
    code: 'resource_missing',
  });
  expect(answerTo({ type: 'StripeIdempotencyError' })).toEqual({ kind: 'refused', code: 'invalid_request' });
});

test.each(['StripeAuthenticationError', 'StripePermissionError', 'StripeRateLimitError'])(
  '%s has had no effect',
  type => {
    expect(answerTo({ type })).toEqual({ kind: 'unavailable' });
  },
);

test.each(['ECONNREFUSED', 'ENOTFOUND'])('%s at the first try never arrived; after a retry nobody knows', code => {
  expect(answerTo(connection(code))).toEqual({ kind: 'unavailable' });
  expect(answerTo(connection(code, 'An error occurred. Request was retried 1 times.'))).toEqual({ kind: 'unknown' });
});

test.each(['ECONNRESET', 'ETIMEDOUT', 'EPIPE'])('after %s nobody knows whether it arrived', code => {
  expect(answerTo(connection(code))).toEqual({ kind: 'unknown' });
});

test('a 500 may have had its effect', () => {
  expect(answerTo({ type: 'StripeAPIError', statusCode: 500 })).toEqual({ kind: 'unknown' });
});

test('what is not from Stripe is a fault of ours, and is thrown on', () => {
  const fault = new TypeError('ours');
  expect(() => answerTo(fault)).toThrow(fault);
});
