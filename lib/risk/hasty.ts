import type { PreAuthFacts } from './model.ts';

/** Limits of haste: minutes that an account is new, seconds that nobody needs to choose a print and type an address. */
export type Haste = Readonly<Record<'minutes' | 'seconds', number>>;

/** What shows that a buyer is in more of a hurry than people are, or null. Scripts of a demo are as fast as they like. */
export function hasty({ amountMinor, limitsTimes, buyer, shop }: PreAuthFacts, { minutes, seconds }: Haste) {
  const { accountAgeMinutes, secondsToPay } = buyer;
  if (limitsTimes === 1 && secondsToPay !== null && secondsToPay < seconds)
    return { value: `paid in ${secondsToPay} s`, threshold: `${seconds} s` };
  const fresh = accountAgeMinutes !== null && accountAgeMinutes < minutes;
  if (!fresh || shop.p90 === null || amountMinor <= shop.p90) return null;
  return { value: `account of ${accountAgeMinutes} minutes pays ${amountMinor}`, threshold: `${minutes} minutes` };
}
