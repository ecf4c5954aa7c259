import { card, type TestCard } from './card.ts';

const NUMBERS: Record<string, string> = {
  BR: '4000000760000002',
  CA: '4000001240000000',
  MX: '4000004840008001',
  AR: '4000000320000021',
  GB: '4000008260000000',
  DE: '4000002760000016',
  FR: '4000002500000003',
  ES: '4000007240000007',
  IT: '4000003800000008',
  NL: '4000005280000002',
  IE: '4000003720000005',
  PL: '4000006160000005',
  RO: '4000006420000001',
  SE: '4000007520000008',
  CH: '4000007560000009',
  AE: '4000007840000001',
  BY: '4000001120000005',
  AU: '4000000360000006',
  CN: '4000001560000002',
  HK: '4000003440000004',
  IN: '4000003560000008',
  JP: '4000003920000003',
  SG: '4000007020000003',
  TH: '4000007640000003',
};

/** Cards by issuing country, for rules that compare countries. They succeed without authentication. */
export const COUNTRIES: readonly TestCard[] = [
  ...Object.entries(NUMBERS).map(([country, number]) => card(number, country.toLowerCase(), { country })),
  card('4000058260000005', 'gb_debit', { country: 'GB', funding: 'debit' }),
  card('5555558265554449', 'gb_mastercard', { country: 'GB', brand: 'mastercard' }),
];
