import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#lib/db/index.ts';
import { adaPays, CARDS } from '../ada-pays.fixture.ts';
import { grace } from '../grace.fixture.ts';
import { noteOnCase, openAtDesk, relatedPayments, signalsOf } from '../index.ts';

afterAll(closeDatabase);

const now = new Date();

test('a case shows what speaks for and against it, who pays, and what it is tied to', async () => {
  const before = await adaPays(CARDS.good);
  const { paymentId } = await adaPays(CARDS.elevated);
  await noteOnCase(grace, { paymentId, note: 'She answers her telephone.' }, now);
  const { payment, file, decision, customer, effects, verified } = await openAtDesk(paymentId, grace, now);
  expect(file).toMatchObject({ open: true, assignee: null, notes: [{ note: 'She answers her telephone.' }] });
  expect(decision).toBeNull();
  expect(customer).toMatchObject({ account: null, orders: { others: 1, captured: 1, disputed: 0 } });
  expect(effects.release[0]).toMatch(/^Charges €\d+\.\d\d to Visa •••• 9235\.$/);

  const signals = signalsOf(payment.gates, { verified: verified.passed });
  expect(signals.against.map(({ weight }) => weight)).toContain('hold');
  const speaksFor = signals.speaksFor.map(({ key }) => key);
  expect(speaksFor).toEqual(expect.arrayContaining(['orders', 'cvc', 'country']));
  expect(signals.neutral.map(({ key }) => key)).toContain('3ds');
  expect(signals.speaksFor.find(({ key }) => key === 'orders')).toMatchObject({ value: '1 paid' });

  const { related, more } = await relatedPayments(paymentId);
  expect(more).toBe(0);
  expect(related).toMatchObject([{ paymentId: before.paymentId, state: 'captured', disputed: false }]);
  expect(related[0]?.by.sort()).toEqual(['address', 'email', 'shipping']);
});

test('what the customer has shown speaks for the payment', async () => {
  const { paymentId } = await adaPays(CARDS.elevated);
  const { payment } = await openAtDesk(paymentId, grace, now);
  const { speaksFor } = signalsOf(payment.gates, { verified: 'passkey' });
  expect(speaksFor).toContainEqual(expect.objectContaining({ key: 'verified', value: 'passkey' }));
});
