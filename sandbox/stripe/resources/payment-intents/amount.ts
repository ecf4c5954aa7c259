import { invalid, required } from '../../api/error.ts';

/** The smallest charge by currency, in minor units (docs.stripe.com/currencies#minimum-and-maximum-charge-amounts). */
const SMALLEST: Record<string, number> = {
  usd: 50,
  aed: 200,
  aud: 50,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
};
const CURRENCIES = new Set(Intl.supportedValuesOf('currency').map(code => code.toLowerCase()));

/** @returns the currency in lowercase. @throws ApiError 400 when it is missing or none */
export function checkCurrency(currency: string | null | undefined): string {
  if (!currency) throw required('currency');
  const code = currency.toLowerCase();
  if (!CURRENCIES.has(code)) throw invalid(`Invalid currency: ${code.slice(0, 10)}.`, 'currency');
  return code;
}

/** @throws ApiError 400 when it is missing, not positive, below the currency's smallest or above eight digits */
export function checkAmount(amount: number | null | undefined, currency: string): number {
  if (amount == null) throw required('amount');
  if (amount < 1)
    throw invalid('This value must be greater than or equal to 1.', 'amount', 'parameter_invalid_integer');
  const smallest = SMALLEST[currency] ?? 1;
  if (amount < smallest)
    throw invalid(`Amount must be at least ${smallest} minor units of ${currency}`, 'amount', 'amount_too_small');
  if (amount > 99_999_999)
    throw invalid('Amount must be no more than 99999999 minor units', 'amount', 'amount_too_large');
  return amount;
}
