/** Card brands by their first digits, with lengths and grouping; the sandbox's test cards all fit. */
export type Brand = {
  id: 'visa' | 'mastercard' | 'amex' | 'discover' | 'diners' | 'jcb' | 'unionpay';
  name: string;
  starts: RegExp;
  lengths: readonly number[];
  cvc: 3 | 4;
  groups: readonly number[];
};

const FOURS = [4, 4, 4, 4, 3] as const;

export const BRANDS: readonly Brand[] = [
  { id: 'visa', name: 'Visa', starts: /^4/, lengths: [16], cvc: 3, groups: FOURS },
  {
    id: 'mastercard',
    name: 'Mastercard',
    starts: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    cvc: 3,
    groups: FOURS,
  },
  { id: 'amex', name: 'American Express', starts: /^3[47]/, lengths: [15], cvc: 4, groups: [4, 6, 5] },
  { id: 'diners', name: 'Diners Club', starts: /^(36|38|39|30[0-5])/, lengths: [14, 16], cvc: 3, groups: [4, 6, 4] },
  { id: 'jcb', name: 'JCB', starts: /^35(2[89]|[3-8])/, lengths: [16], cvc: 3, groups: FOURS },
  { id: 'discover', name: 'Discover', starts: /^(6011|64[4-9]|65)/, lengths: [16], cvc: 3, groups: FOURS },
  { id: 'unionpay', name: 'UnionPay', starts: /^62/, lengths: [16, 17, 18, 19], cvc: 3, groups: FOURS },
];

/** The brand that these digits can only belong to; undefined while it is open. */
export function brandOf(digits: string): Brand | undefined {
  return BRANDS.find(brand => brand.starts.test(digits));
}
