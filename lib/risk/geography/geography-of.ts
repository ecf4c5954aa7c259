import type { PreAuthFacts } from '../model.ts';
import { fromTo, kilometresApart } from './distances.ts';
import { placeOf } from './place.ts';

/** Countries are ISO 3166-1 alpha-2; `last`: from where the same account pressed before, and how long ago. */
export type Where = {
  ip: string | null;
  shipping: string | null;
  billing: string | null;
  last: { country: string; minutes: number } | null;
};

/** What the gate wants to know of where a buyer, their bank and their door are. */
export function geographyOf({ ip, shipping, billing, last }: Where): Pick<PreAuthFacts, 'geography' | 'travel'> {
  const here = placeOf(ip);
  const travelled = here && last && here.country !== last.country ? kilometresApart(last.country, here.country) : null;
  return {
    geography: {
      ipCountry: here?.country ?? null,
      ipToShippingKm: here && shipping ? fromTo(here, shipping) : null,
      billingToShippingKm: kilometresApart(billing, shipping),
    },
    travel: last && travelled !== null ? { kilometres: travelled, minutes: last.minutes } : null,
  };
}
