import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { Reader, type Response } from 'mmdb-lib';
import { config } from '#lib/config/index.ts';
import { log } from '#lib/log.ts';
import { centreOf, type Point } from './centres.ts';
import { isReserved } from './reserved.ts';

/** Where an address of the internet is, as well as the file knows: a country, ISO 3166-1 alpha-2, and a point in it. */
export type Place = { country: string; at: Point | null };

/** Country files name it flatly (ip-location-db); city files as MaxMind's do, with a point. */
type Found = {
  country_code?: string;
  country?: { iso_code?: string };
  location?: { latitude?: number; longitude?: number };
};

let opened: Reader<Found & Response> | null | undefined;

/**
 * Where an address is, by a file on this machine: nobody is asked, so nobody learns who buys here. Null for one that is
 * nowhere or that the file does not know.
 */
export function placeOf(ip: string | null): Place | null {
  const address = ip?.replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  if (isIP(address) === 0 || isReserved(address)) return null;
  const found = file()?.get(address);
  const country = found?.country_code ?? found?.country?.iso_code;
  if (!country) return null;
  const { latitude, longitude } = found?.location ?? {};
  const exact: Point | null = latitude === undefined || longitude === undefined ? null : [latitude, longitude];
  return { country, at: exact ?? centreOf(country) };
}

/** The file, read once. A shop whose file is broken sells on, without what depends on it; the log says so. */
function file(): Reader<Found & Response> | null {
  if (opened !== undefined) return opened;
  const { geographyFile } = config();
  try {
    opened = new Reader<Found & Response>(readFileSync(geographyFile));
  } catch (error) {
    opened = null;
    log('risk').error({ err: error, geographyFile }, 'the file of countries cannot be read');
  }
  return opened;
}
