import { hides, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import { CART_COOKIE_DAYS } from './model.ts';
import { cart, cartKey, cartLine } from './schema.ts';

const collecting = {
  of: 'customers',
  category: 'purchases',
  purpose: 'To keep what you have chosen until you order it.',
  basis: 'contract',
  forgotten: 'deleted',
} as const;
const COOKIE = hides('Its cookie', 'Only a hash is kept, which cannot be read back.');

export const cartPersonalData: readonly PersonalData[] = [
  personalData({
    ...collecting,
    table: cart,
    what: 'A cart',
    kept: { says: '90 days after you last changed it.', since: cart.changedAt, days: CART_COOKIE_DAYS },
    found: [
      { by: 'account', in: cart.accountId },
      { by: 'cart', in: cart.id },
    ],
    leads: [{ to: 'cart', from: cart.id }],
    columns: {
      id: 'bare',
      tokenHash: COOKIE,
      accountId: 'bare',
      version: 'bare',
      createdAt: tells('Begun'),
      changedAt: tells('Last changed'),
    },
  }),
  personalData({
    ...collecting,
    table: cartKey,
    what: 'A browser your cart is open in',
    kept: { says: '90 days, or with its cart.', since: cartKey.createdAt, days: CART_COOKIE_DAYS },
    found: [{ by: 'cart', in: cartKey.cartId }],
    columns: { tokenHash: COOKIE, cartId: 'bare', createdAt: tells('Since') },
  }),
  personalData({
    ...collecting,
    table: cartLine,
    what: 'A print in your cart',
    kept: { says: 'With its cart.', with: 'cart' },
    found: [{ by: 'cart', in: cartLine.cartId }],
    columns: {
      cartId: 'bare',
      variantId: tells('Print'),
      quantity: tells('Number of prints'),
      seenMinor: tells('Price you saw'),
      addedAt: tells('Put in'),
    },
  }),
];
