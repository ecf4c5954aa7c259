import countries from 'world-countries';

/** Latitude and longitude, in degrees. */
export type Point = readonly [number, number];

const centres = new Map<string, Point>(countries.map(({ cca2, latlng }) => [cca2, latlng]));

/** The middle of a country, ISO 3166-1 alpha-2, or null for a code that no country has. */
export const centreOf = (country: string): Point | null => centres.get(country) ?? null;
