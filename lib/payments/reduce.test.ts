import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Intent } from './intent.ts';
import { AMOUNT, charge, error, intent } from './intents-seen.fixture.ts';
import { CAPTURED_STATES, CLOSED_STATES, isCaptured, isClosed, type PaymentState } from './model.ts';
import { reduce } from './reduce.ts';

const DECLINED = intent('requires_payment_method', { error });
const LAPSED = intent('canceled', { canceledBecause: 'automatic' });
/** Every look at Stripe that there can be. */
const looks = fc.constantFrom(
  intent('requires_payment_method'),
  DECLINED,
  intent('requires_confirmation'),
  intent('requires_action'),
  intent('processing'),
  intent('requires_capture'),
  intent('succeeded'),
  intent('succeeded', { charge: charge(1_000) }),
  intent('succeeded', { charge: charge(AMOUNT) }),
  intent('canceled', { canceledBecause: 'abandoned' }),
  LAPSED,
  intent('a_status_of_next_year'),
);

const walk = (seen: readonly Intent[], from: PaymentState = 'created'): PaymentState[] => {
  const states = [from];
  for (const one of seen) states.push(reduce(states.at(-1) ?? from, one, false).state);
  return states;
};

test('in whatever order looks arrive, a closed payment stays closed as it was', () => {
  fc.assert(
    fc.property(fc.array(looks, { maxLength: 30 }), seen => {
      const states = walk(seen);
      const closed = states.findIndex(isClosed);
      if (closed >= 0) expect(new Set(states.slice(closed)).size).toBe(1);
    }),
    { numRuns: 2_000 },
  );
});

test('in whatever order looks arrive, captured money is never forgotten', () => {
  fc.assert(
    fc.property(fc.array(looks, { maxLength: 30 }), seen => {
      const states = walk(seen);
      const captured = states.findIndex(isCaptured);
      if (captured >= 0) expect(states.slice(captured).every(isCaptured)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('in whatever order looks arrive, an authorization is not undone by a late decline', () => {
  fc.assert(
    fc.property(fc.array(looks, { maxLength: 30 }), seen => {
      const states = walk([...seen, intent('requires_capture')]);
      const after = reduce(states.at(-1) ?? 'created', DECLINED, false).state;
      expect(after).toBe(states.at(-1));
    }),
    { numRuns: 1_000 },
  );
});

test('what was seen twice changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.array(looks, { maxLength: 10 }), looks, (seen, last) => {
      const once = walk([...seen, last]).at(-1) ?? 'created';
      expect(reduce(once, last, false).state).toBe(once);
    }),
  );
});

test.each(CLOSED_STATES)('money on a payment that is %s is late: authorized, captured, or all refunded', state => {
  expect(reduce(state, intent('requires_capture'), false)).toEqual({ state, late: 'authorized' });
  expect(reduce(state, intent('succeeded'), false)).toEqual({ state, late: 'captured' });
  expect(reduce(state, intent('succeeded', { charge: charge(AMOUNT) }), false)).toEqual({ state, late: null });
});

test.each(['held', 'capturing'] as const)(
  '%s is our decision: what Stripe calls capturable does not overrule it',
  state => {
    expect(reduce(state, intent('requires_capture'), false).state).toBe(state);
  },
);

test.each(CAPTURED_STATES)('%s follows the refunded amount in both directions, for refunds can fail', state => {
  expect(reduce(state, intent('succeeded', { charge: charge(0) }), false).state).toBe('captured');
  expect(reduce(state, intent('succeeded', { charge: charge(1) }), false).state).toBe('partially_refunded');
  expect(reduce(state, intent('succeeded', { charge: charge(AMOUNT) }), false).state).toBe('refunded');
});

test('a canceled intent means failed after the last attempt, expired when the authorization lapsed, else canceled', () => {
  expect(reduce('requires_payment_method', intent('canceled'), true).state).toBe('failed');
  expect(reduce('held', LAPSED, false).state).toBe('expired');
  expect(reduce('requires_action', LAPSED, false).state).toBe('canceled');
});
