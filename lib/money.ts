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

/** Stripe takes these in whole units only, although their minor units have two decimals. */
const WHOLE_UNITS = new Set(['isk', 'ugx']);

/**
 * Whether Stripe takes this amount: a positive whole number of minor units, of which the last of three decimals must
 * be 0, and of a currency without real decimals no part of a unit (https://docs.stripe.com/currencies#special-cases).
 */
export function isChargeable({ minor, currency }: Money): boolean {
  if (!Number.isSafeInteger(minor) || minor <= 0) return false;
  if (exponentOf(currency) === 3) return minor % 10 === 0;
  return !WHOLE_UNITS.has(currency.toLowerCase()) || minor % 100 === 0;
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

const TYPED = /^(\d{1,12})(?:[.,](\d*))?$/;

/**
 * What a person typed as an amount of `currency`, "12.5" or "12,50", in minor units; null when it is none. Exact: it
 * never passes through a float. More decimals than the currency has, a sign, or marks between thousands are no amount.
 */
export function parseAmount(text: string, currency: Currency): number | null {
  const [, whole = '', decimals = ''] = TYPED.exec(text.trim()) ?? [];
  const digits = exponentOf(currency);
  if (whole === '' || decimals.length > digits) return null;
  return Number(whole + decimals.padEnd(digits, '0'));
}

/** The amount as a person would type it, without a sign of its currency: "49.90". */
export function amountToType({ minor, currency }: Money): string {
  const digits = exponentOf(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = `${minor < 0 ? '-' : ''}${text.slice(0, text.length - digits)}`;
  return digits === 0 ? whole : `${whole}.${text.slice(-digits)}`;
}
