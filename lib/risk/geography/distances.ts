import { centreOf, type Point } from './centres.ts';
import type { Place } from './place.ts';

const EARTH_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The way between two points along a great circle, in whole kilometres (haversine). */
export function kilometresBetween([latitude, longitude]: Point, [otherLatitude, otherLongitude]: Point): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const across = Math.cos(radians(latitude)) * Math.cos(radians(otherLatitude)) * half(longitude, otherLongitude);
  return Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(half(latitude, otherLatitude) + across)));
}

/** The way between two countries, from middle to middle; none within one. Null where one is not known. */
export function kilometresApart(country: string | null, other: string | null): number | null {
  if (!country || !other) return null;
  return fromTo({ country, at: centreOf(country) }, other);
}

/** The way from a place to a country. */
export function fromTo({ country, at }: Place, other: string): number | null {
  if (country === other) return 0;
  const there = centreOf(other);
  return at && there ? kilometresBetween(at, there) : null;
}
