import { expect, test } from 'vitest';
import { explainDecline } from './model.ts';

const title = (code: string | null, declineCode: string | null = null, advice: string | null = null) =>
  explainDecline(code, declineCode, advice).title;

test.each(['lost_card', 'stolen_card', 'fraudulent', 'pickup_card'])('%s reads exactly like any other no', reason => {
  const generic = explainDecline('card_declined', 'generic_decline', 'try_again_later');
  expect(explainDecline('card_declined', reason, 'do_not_try_again')).toEqual(generic);
});

test.each([
  ['incorrect_number', null, 'check_card'],
  ['invalid_expiry_year', null, 'check_card'],
  ['incorrect_cvc', null, 'check_card'],
  ['expired_card', null, 'other_card'],
  ['card_declined', 'insufficient_funds', 'other_card'],
  ['card_declined', 'card_velocity_exceeded', 'contact_bank'],
  ['card_declined', 'call_issuer', 'contact_bank'],
  ['processing_error', null, 'try_later'],
  ['card_declined', 'issuer_not_available', 'try_later'],
  ['payment_intent_authentication_failure', null, 'check_card'],
] as const)('%s %s tells the buyer to go on with %s', (code, declineCode, next) => {
  expect(explainDecline(code, declineCode, null).next).toBe(next);
});

test('a reason that is new to us is explained by the hint of the network, or as any other no', () => {
  expect(title('card_declined', 'reason_of_next_year', 'confirm_card_data')).toBe(
    'The card number does not look right',
  );
  expect(title('card_declined', 'reason_of_next_year')).toBe('Your bank declined this card');
  expect(title(null)).toBe('Your bank declined this card');
});

test('every explanation says that nothing was charged, in plain words', () => {
  for (const code of [
    'incorrect_cvc',
    'insufficient_funds',
    'call_issuer',
    'processing_error',
    'token_unusable',
    'x',
  ]) {
    const { title: said, advice } = explainDecline(code, code, null);
    expect(advice).toContain('Nothing was charged.');
    expect(`${said} ${advice}`).not.toMatch(/oops|error|_|invalid/i);
  }
});
