const HOME = 'NL';

/**
 * Where the buyer probably lives, from the regions of the browser's languages ("de-AT, de;q=0.9"), among the
 * countries that we ship to. Only the first choice of a list that anybody can change.
 */
export function likelyCountry(acceptLanguage: string | null, countries: readonly { code: string }[]): string {
  const regions = [...(acceptLanguage ?? '').slice(0, 200).matchAll(/[a-z]{2,3}-([A-Z]{2})\b/g)].map(match => match[1]);
  const known = new Set(countries.map(country => country.code));
  return regions.find(region => region !== undefined && known.has(region)) ?? HOME;
}
