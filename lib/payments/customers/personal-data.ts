import { type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { paying } from '../paying.ts';
import { stripeCustomer } from './schema.ts';

/** The customer at Stripe that an account has. */
export const customersPersonalData: PersonalData = personalData({
  ...paying,
  table: stripeCustomer,
  what: 'You at Stripe, where cards that you save are kept',
  given: ['stripe'],
  kept: { says: 'As long as you have the account.', with: 'account' },
  found: [{ by: 'account', in: stripeCustomer.accountId }],
  leads: [{ to: 'customer', from: stripeCustomer.stripeCustomerId }],
  forgotten: 'deleted',
  columns: { accountId: 'bare', stripeCustomerId: tells('Number at Stripe'), createdAt: tells('Since') },
});
