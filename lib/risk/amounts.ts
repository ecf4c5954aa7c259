/** Currencies that limits on amounts are told in. */
export type Told = 'eur' | 'usd' | 'gbp' | 'chf' | 'huf';
const PER_EURO: Record<Told, number> = { eur: 1, usd: 1.1, gbp: 0.85, chf: 0.95, huf: 400 };

/** Limits of about as many euros, in hundredths of each currency. Roughly: they say what is dear, not what it costs. */
export const euros = (amount: number): Readonly<Record<Told, number>> => ({
  eur: Math.round(amount * 100 * PER_EURO.eur),
  usd: Math.round(amount * 100 * PER_EURO.usd),
  gbp: Math.round(amount * 100 * PER_EURO.gbp),
  chf: Math.round(amount * 100 * PER_EURO.chf),
  huf: Math.round(amount * 100 * PER_EURO.huf),
});

/** The names of such limits. */
export const CURRENCIES: readonly Told[] = ['eur', 'usd', 'gbp', 'chf', 'huf'];

/** The limit for a currency, or null where none was told: then an amount alone says nothing. */
export function inCurrency(limits: Readonly<Record<Told, number>>, currency: string): number | null {
  const told = CURRENCIES.find(one => one === currency);
  return told ? limits[told] : null;
}
