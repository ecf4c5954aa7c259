import { ANY_POSTAL_CODE, POSTAL_CODES, type PostalCode } from './postal-codes.ts';
import { REGIONS } from './regions.ts';

/** One row of the form below the street: fields side by side, with their share of six columns. */
type Row = readonly (readonly [field: 'locality' | 'administrativeArea' | 'postalCode', columns: 2 | 3 | 4 | 6])[];

export type AddressFormat = {
  rows: readonly Row[];
  city: string;
  postal: PostalCode | undefined;
  region: { label: string; choices: readonly (readonly [string, string])[] } | undefined;
};

/** Most of Europe writes the code before the city, and no region. */
const CODE_FIRST: readonly Row[] = [
  [
    ['postalCode', 2],
    ['locality', 4],
  ],
];
const CITY_FIRST: readonly Row[] = [
  [
    ['locality', 4],
    ['postalCode', 2],
  ],
];
const WITH_REGION: readonly Row[] = [
  [['locality', 6]],
  [
    ['administrativeArea', 4],
    ['postalCode', 2],
  ],
];
/** Wider, because the label says that the code is optional. */
const OPTIONAL_CODE: readonly Row[] = [
  [
    ['postalCode', 3],
    ['locality', 3],
  ],
];
const CODE_FIRST_WITH_REGION: readonly Row[] = [...CODE_FIRST, [['administrativeArea', 6]]];

const ROWS: Record<string, readonly Row[]> = {
  US: WITH_REGION,
  CA: WITH_REGION,
  AU: WITH_REGION,
  IE: [
    [['locality', 6]],
    [
      ['administrativeArea', 3],
      ['postalCode', 3],
    ],
  ],
  IT: CODE_FIRST_WITH_REGION,
  ES: CODE_FIRST_WITH_REGION,
  RO: CODE_FIRST_WITH_REGION,
  JP: [
    [
      ['postalCode', 2],
      ['administrativeArea', 4],
    ],
    [['locality', 6]],
  ],
  GB: CITY_FIRST,
  NZ: CITY_FIRST,
  MT: CITY_FIRST,
  LV: CITY_FIRST,
};

const CITIES: Record<string, string> = { GB: 'Town or city', IE: 'Town or city', AU: 'Suburb', JP: 'City or ward' };
const REGION_LABELS: Record<string, string> = {
  US: 'State',
  AU: 'State or territory',
  CA: 'Province or territory',
  IT: 'Province',
  ES: 'Province',
  IE: 'County',
  RO: 'County',
  JP: 'Prefecture',
};

/** Countries without postal codes, of those that are often shipped to. */
const NO_CODE = new Set(['AE', 'HK', 'QA', 'BS', 'FJ', 'GH', 'JM', 'MO', 'PA', 'UG', 'ZW']);

/** How an address of this country is written; generic where nothing special is known. */
export function formatOf(country: string): AddressFormat {
  const choices = REGIONS[country];
  return {
    rows: ROWS[country] ?? (country in POSTAL_CODES ? CODE_FIRST : OPTIONAL_CODE),
    city: CITIES[country] ?? 'City',
    postal: NO_CODE.has(country) ? undefined : (POSTAL_CODES[country] ?? ANY_POSTAL_CODE),
    region: choices ? { label: REGION_LABELS[country] ?? 'Region', choices } : undefined,
  };
}
