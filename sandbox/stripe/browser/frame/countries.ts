/** ISO 3166-1 codes of the countries that Stripe's elements offer. */
const CODES =
  'AC AD AE AF AG AI AL AM AO AQ AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CD CF CG CH CI CK CL CM CN CO CR CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IS IT JE JM JO JP KE KG KH KI KM KN KR ' +
  'KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG ' +
  'NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PY QA RE RO RS RU RW SA SB SC SE SG SH SI SJ SK SL SM SN ' +
  'SO SR SS ST SV SX SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VN VU WF WS XK YE ' +
  'YT ZA ZM ZW';

export type Choice = readonly [value: string, text: string];

/** Codes and names, sorted by name; in English, as all words of the sandbox are. Unknown codes are left out. */
export function countryChoices(allowed?: readonly string[] | null): Choice[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const wanted = allowed?.map(code => code.toUpperCase());
  return CODES.split(' ')
    .filter(code => !wanted || wanted.includes(code))
    .map(code => [code, names.of(code) ?? code] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, 'en'));
}

/** The country to start with: the one asked for if offered, else the reader's, else the United States, else the first. */
export function startingCountry(choices: readonly Choice[], asked: string | undefined, locale: string): string {
  const region = new Intl.Locale(safeLocale(locale)).region ?? new Intl.Locale(navigator.language).region;
  const offered = (code: string | undefined) => code !== undefined && choices.some(([value]) => value === code);
  return [asked?.toUpperCase(), region, 'US'].find(offered) ?? choices[0]?.[0] ?? '';
}

function safeLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
