import { card, type TestCard } from './card.ts';

/** Cards that simply work, by brand. */
export const ACCEPTED: readonly TestCard[] = [
  card('4242424242424242', ['visa', 'us']),
  card('4000056655665556', 'visa_debit', { funding: 'debit' }),
  card('5555555555554444', 'mastercard', { brand: 'mastercard' }),
  card('2223003122003222', 'mastercard_2_series', { brand: 'mastercard' }),
  card('5200828282828210', 'mastercard_debit', { brand: 'mastercard', funding: 'debit' }),
  card('5105105105105100', 'mastercard_prepaid', { brand: 'mastercard', funding: 'prepaid' }),
  card('378282246310005', ['amex', 'amex_threeDSecureNotSupported'], {
    brand: 'amex',
    authentication: 'unsupported',
  }),
  card('371449635398431', 'amex_second', { brand: 'amex', authentication: 'unsupported' }),
  card('6011111111111117', 'discover', { brand: 'discover' }),
  card('6011000990139424', 'discover_second', { brand: 'discover' }),
  card('6011981111111113', 'discover_debit', { brand: 'discover', funding: 'debit' }),
  card('3056930009020004', 'diners', { brand: 'diners' }),
  card('36227206271667', 'diners_14_digit', { brand: 'diners' }),
  card('6555900000604105', 'discover_bccard', { brand: 'discover' }),
  card('3566002020360505', 'jcb', { brand: 'jcb' }),
  card('6200000000000005', 'unionpay', { brand: 'unionpay' }),
  card('6200000000000047', 'unionpay_debit', { brand: 'unionpay', funding: 'debit' }),
  card('6205500000000000004', 'unionpay_19_digit', { brand: 'unionpay' }),
  card('4000002500001001', 'visa_cartesBancaires', {
    country: 'FR',
    funding: 'debit',
    networks: ['cartes_bancaires', 'visa'],
  }),
  card('5555552500001001', 'mastercard_cartesBancaires', {
    brand: 'mastercard',
    country: 'FR',
    funding: 'debit',
    networks: ['cartes_bancaires', 'mastercard'],
  }),
  card('4000050360000001', 'visa_debit_eftposAuCoBranded', {
    country: 'AU',
    funding: 'debit',
    networks: ['eftpos_au', 'visa'],
  }),
  card('5555050360000080', 'mastercard_debit_eftposAuCoBranded', {
    brand: 'mastercard',
    country: 'AU',
    funding: 'debit',
    networks: ['eftpos_au', 'mastercard'],
  }),
  // Asked for a captcha on Stripe's own pages; with it solved, as here, they work.
  card('4000000000001208', 'captcha', {}),
  card('4000000000003725', 'captcha_second', {}),
];
