import { deliveryEstimate } from './delivery.ts';
import { destinationOf, type Zone } from './destinations.ts';
import { FREE_SHIPPING_FROM_MINOR, SHIPPING_METHODS, type ShippingMethod, type ShippingOption } from './model.ts';

/** Prices to the buyer in minor units of EUR, by weight up to 1, 5, 10, 20 and 30 kg; beyond, for each begun 10 kg more. */
type Prices = readonly [number, number, number, number, number, further: number];
const UP_TO_GRAMS = [1_000, 5_000, 10_000, 20_000, 30_000];

const TABLE: Record<Zone, Record<ShippingMethod, Prices>> = {
  home: { standard: [695, 795, 1_195, 1_695, 2_295, 900], express: [1_295, 1_495, 1_995, 2_795, 3_695, 1_400] },
  union: { standard: [1_195, 1_595, 2_295, 3_495, 4_695, 1_600], express: [2_495, 2_995, 3_995, 5_695, 7_495, 2_600] },
  europe: {
    standard: [1_895, 2_495, 3_695, 5_495, 7_295, 2_600],
    express: [3_495, 4_295, 5_895, 8_495, 10_995, 3_900],
  },
  overseas: {
    standard: [2_995, 4_495, 6_995, 11_495, 15_995, 5_500],
    express: [4_995, 7_495, 10_995, 17_495, 23_995, 8_000],
  },
};

const METHODS: Record<ShippingMethod, { label: string; carrier: string }> = {
  standard: { label: 'Standard delivery', carrier: 'PostNL' },
  express: { label: 'Express delivery', carrier: 'DHL Express' },
};

/** The ways to send `grams` to `country`, cheapest first; empty where we do not ship. `subtotalMinor` decides what is free. */
export function shippingOptions(country: string, grams: number, subtotalMinor: number, now: Date): ShippingOption[] {
  const destination = destinationOf(country);
  if (!destination) return [];
  return SHIPPING_METHODS.flatMap(id => {
    const arrival = deliveryEstimate(country, now, id);
    const priceMinor = shippingPrice(destination.zone, id, grams, subtotalMinor);
    return arrival ? [{ id, ...METHODS[id], priceMinor, ...arrival }] : [];
  });
}

/** What sending costs, in minor units of EUR. Standard delivery within the EU is free from the threshold on. */
export function shippingPrice(zone: Zone, method: ShippingMethod, grams: number, subtotalMinor: number): number {
  const within = zone === 'home' || zone === 'union';
  if (method === 'standard' && within && subtotalMinor >= FREE_SHIPPING_FROM_MINOR) return 0;
  const prices = TABLE[zone][method];
  const step = UP_TO_GRAMS.findIndex(most => grams <= most);
  if (step >= 0) return prices[step] ?? 0;
  const beyond = Math.ceil((grams - 30_000) / 10_000);
  return (prices[4] ?? 0) + beyond * prices[5];
}
