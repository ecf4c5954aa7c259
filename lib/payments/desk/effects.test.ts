import { expect, test } from 'vitest';
import { type Deciding, effectsOf } from './effects.ts';

const held: Deciding = {
  state: 'held',
  amountMinor: 24_500,
  keptMinor: 0,
  currency: 'eur',
  card: { brand: 'visa', last4: '4242' },
  to: 'a••@example.test',
  graceSeconds: 60,
  releaseAloneMinor: 100_000,
};

test('each button says what it does in money and mail before it is pressed', () => {
  const { release, decline } = effectsOf(held);
  expect(release).toEqual([
    'Charges €245.00 to Visa •••• 4242.',
    'Sends the receipt to a••@example.test.',
    'Can be undone for 60 s; until then nothing moves.',
  ]);
  expect(decline[0]).toBe('Charges nothing: gives the €245.00 back to Visa •••• 4242 and cancels the order.');
});

test('a large one says that a second person is needed, money that was taken that it is refunded', () => {
  expect(effectsOf({ ...held, amountMinor: 100_001 }).release).toContain(
    'Needs a second person: more than €1,000.00. They are asked first.',
  );
  const { decline } = effectsOf({ ...held, state: 'captured', keptMinor: 20_000, graceSeconds: 0 });
  expect(decline).toEqual([
    'Refunds €200.00 to Visa •••• 4242 and cancels the order.',
    'Puts the prints back on sale.',
    'Tells a••@example.test that the payment was not accepted, without the reason.',
  ]);
});
