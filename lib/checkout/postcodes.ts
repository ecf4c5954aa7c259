/**
 * What a postcode looks like, per country: the formats of the national operators as the Universal Postal Union
 * collects them (https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions). Upper case,
 * inner spaces as printed on letters; a missing space is put in before this is asked.
 */
const FOUR = /^\d{4}$/;
const FIVE = /^\d{5}$/;
const THREE_TWO = /^\d{3} \d{2}$/;

const PATTERNS: Readonly<Record<string, RegExp>> = {
  AT: FOUR,
  BE: FOUR,
  BG: FOUR,
  CH: FOUR,
  CY: FOUR,
  CZ: THREE_TWO,
  DE: FIVE,
  DK: FOUR,
  EE: FIVE,
  ES: FIVE,
  FI: FIVE,
  FR: FIVE,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
  GR: THREE_TWO,
  HR: FIVE,
  HU: FOUR,
  IE: /^[A-Z]\d[\dW] [A-Z\d]{4}$/,
  IT: FIVE,
  LT: /^LT-\d{5}$/,
  LU: FOUR,
  LV: /^LV-\d{4}$/,
  MT: /^[A-Z]{3} \d{4}$/,
  NL: /^[1-9]\d{3} [A-Z]{2}$/,
  NO: FOUR,
  PL: /^\d{2}-\d{3}$/,
  PT: /^\d{4}-\d{3}$/,
  RO: /^\d{6}$/,
  SE: THREE_TWO,
  SI: FOUR,
  SK: THREE_TWO,
  US: /^\d{5}(-\d{4})?$/,
};

/** Where the space or hyphen belongs, counted from the left (positive) or right (negative) of the bare characters. */
const SEPARATORS: Readonly<Record<string, readonly [at: number, mark: string]>> = {
  CZ: [3, ' '],
  GB: [-3, ' '],
  GR: [3, ' '],
  IE: [3, ' '],
  LT: [2, '-'],
  LV: [2, '-'],
  MT: [3, ' '],
  NL: [4, ' '],
  PL: [2, '-'],
  PT: [4, '-'],
  SE: [3, ' '],
  SK: [3, ' '],
};

const PREFIXES: Readonly<Record<string, string>> = { LT: 'LT', LV: 'LV' };

/** The postcode as it is printed on a letter to `country`, or null when it cannot be one. */
export function postcodeIn(country: string, typed: string): string | null {
  const pattern = PATTERNS[country];
  if (!pattern) return null;
  const written = separated(country, typed.trim().toUpperCase());
  return pattern.test(written) ? written : null;
}

function separated(country: string, typed: string): string {
  const separator = SEPARATORS[country];
  if (!separator) return typed.replaceAll(' ', '');
  const bare = typed.replace(/[ -]/g, '');
  const prefix = PREFIXES[country] ?? '';
  const full = bare.startsWith(prefix) ? bare : prefix + bare;
  const [at, mark] = separator;
  return `${full.slice(0, at)}${mark}${full.slice(at)}`;
}

/** Whether letters to `country` must have a postcode. The Irish post delivers without an Eircode. */
export const needsPostcode = (country: string): boolean => country !== 'IE';
