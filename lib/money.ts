/**
 * Money is an integer of minor units and a currency, never a float.
 * The exponent table follows Stripe's charge currencies: ISO 4217, except that ISK and UGX are
 * two-decimal at Stripe although the currency itself has none (https://docs.stripe.com/currencies#special-cases).
 */
export type Money = { readonly minor: number; readonly currency: Currency };
export type Currency = string & { readonly __currency?: never };

const ZERO_DECIMAL = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '));
const THREE_DECIMAL = new Set('bhd jod kwd omr tnd'.split(' '));

/** Digits after the decimal point that `currency` (ISO 4217, any case) has in Stripe's minor units: 0, 2 or 3. */
export function exponentOf(currency: Currency): 0 | 2 | 3 {
  const code = currency.toLowerCase();
  if (ZERO_DECIMAL.has(code)) return 0;
  return THREE_DECIMAL.has(code) ? 3 : 2;
}

/** Builds money from minor units. Throws RangeError for anything but a safe integer. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not an amount in minor units: ${minor}`);
  return { minor, currency: currency.toLowerCase() };
}

/**
 * The one rounding rule: half away from zero, on an exact integer quotient.
 * Works in bigint so that no intermediate product loses a unit.
 */
export function divideRounded(numerator: bigint, denominator: bigint): number {
  if (denominator <= 0n) throw new RangeError('denominator must be positive');
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return Number(numerator < 0n ? -rounded : rounded);
}

/** `minor` × `basisPoints` / 10,000, rounded by the one rule. */
export function portion(minor: number, basisPoints: number): number {
  return divideRounded(BigInt(minor) * BigInt(basisPoints), 10_000n);
}

/** The amount as a person reads it, for example "€49.90". `locale` is a BCP 47 tag. */
export function formatMoney(amount: Money, locale = 'en-IE'): string {
  const digits = exponentOf(amount.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency.toUpperCase(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount.minor / 10 ** digits);
}
