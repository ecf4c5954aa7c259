/** Stripe's words for card brands, as people read them on the card. */
const NAMES: Readonly<Record<string, string>> = {
  amex: 'American Express',
  cartes_bancaires: 'Cartes Bancaires',
  diners: 'Diners Club',
  discover: 'Discover',
  eftpos_au: 'eftpos',
  jcb: 'JCB',
  mastercard: 'Mastercard',
  unionpay: 'UnionPay',
  visa: 'Visa',
};

/** The name of a brand; one that Stripe has added since is called a card. */
export const brandName = (brand: string): string => (Object.hasOwn(NAMES, brand) && NAMES[brand]) || 'Card';
