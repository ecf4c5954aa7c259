/**
 * Where we ship, and the tax that is inside our prices there.
 *
 * VAT: the standard rates in force on 1 January 2026, in basis points, from the European Commission's "Taxes in
 * Europe Database" (https://ec.europa.eu/taxation_customs/tedb) and, for the United Kingdom, HMRC's "VAT rates"
 * (https://www.gov.uk/vat-rates). Catalog prices are gross and the same all over the EU; the tax inside them is the
 * destination's (One Stop Shop rules for distance sales, Directive 2006/112/EC art. 33). The reduced rates that some
 * countries have for works of art ask for hand-pulled sheets; ours are printed, so the standard rate holds.
 *
 * The United Kingdom: 20 % is included and paid by us, above the £135 limit too, where a seller could leave it to
 * the border. The buyer then pays what was shown and nothing at the door; that is worth more than the difference.
 *
 * Norway, Switzerland and the United States are exports: no VAT of ours (Directive 2006/112/EC art. 146), so the
 * price is the catalog's less the Dutch VAT inside it, and the destination may ask for import duty.
 */
export type Zone = 'home' | 'union' | 'europe' | 'overseas';
export type Destination = { name: string; zone: Zone; vatBasisPoints: number | null };

export const HOME_VAT_BASIS_POINTS = 2_100;

const union = (name: string, vatBasisPoints: number): Destination => ({ name, zone: 'union', vatBasisPoints });

export const DESTINATIONS: Readonly<Record<string, Destination>> = {
  NL: { name: 'Netherlands', zone: 'home', vatBasisPoints: HOME_VAT_BASIS_POINTS },
  AT: union('Austria', 2_000),
  BE: union('Belgium', 2_100),
  BG: union('Bulgaria', 2_000),
  HR: union('Croatia', 2_500),
  CY: union('Cyprus', 1_900),
  CZ: union('Czechia', 2_100),
  DK: union('Denmark', 2_500),
  EE: union('Estonia', 2_400),
  FI: union('Finland', 2_550),
  FR: union('France', 2_000),
  DE: union('Germany', 1_900),
  GR: union('Greece', 2_400),
  HU: union('Hungary', 2_700),
  IE: union('Ireland', 2_300),
  IT: union('Italy', 2_200),
  LV: union('Latvia', 2_100),
  LT: union('Lithuania', 2_100),
  LU: union('Luxembourg', 1_700),
  MT: union('Malta', 1_800),
  PL: union('Poland', 2_300),
  PT: union('Portugal', 2_300),
  RO: union('Romania', 2_100),
  SK: union('Slovakia', 2_300),
  SI: union('Slovenia', 2_200),
  ES: union('Spain', 2_100),
  SE: union('Sweden', 2_500),
  GB: { name: 'United Kingdom', zone: 'europe', vatBasisPoints: 2_000 },
  NO: { name: 'Norway', zone: 'europe', vatBasisPoints: null },
  CH: { name: 'Switzerland', zone: 'europe', vatBasisPoints: null },
  US: { name: 'United States', zone: 'overseas', vatBasisPoints: null },
};

/** The destination of an ISO 3166-1 alpha-2 code, or null when we do not ship there. */
export const destinationOf = (country: string): Destination | null =>
  Object.hasOwn(DESTINATIONS, country) ? (DESTINATIONS[country] ?? null) : null;

/**
 * Parts of member states where their VAT does not hold (Directive 2006/112/EC art. 6), by their postcodes: Livigno
 * and Campione, Büsingen and Heligoland, the Canaries, Ceuta and Melilla, the French overseas departments, Åland,
 * Mount Athos. We cannot price a parcel to them rightly, so we do not take the order.
 */
const OUTSIDE_THE_TAX_AREA: Readonly<Record<string, RegExp>> = {
  DE: /^(78266|27498)$/,
  ES: /^(35|38|51|52)/,
  FI: /^22/,
  FR: /^9[78]/,
  GR: /^630 8[67]$/,
  IT: /^(23041|22061)$/,
};

/** Whether a postcode, as it is printed, lies outside the tax area of its country. */
export const outsideTaxArea = (country: string, postalCode: string): boolean =>
  OUTSIDE_THE_TAX_AREA[country]?.test(postalCode) ?? false;
