import { type ForSale, findForSale } from '#lib/catalog/index.ts';
import type { Reader } from '#lib/db/index.ts';
import type { PostalAddress } from '#lib/orders/index.ts';
import { destinationOf } from './destinations.ts';
import type { QuoteViewLine, ShippingMethod, ShippingOption } from './model.ts';
import { EmptyCart, NotForSale } from './refusals.ts';
import { shippingOptions } from './shipping.ts';
import { taxAt, taxLabelAt, unitPriceAt } from './tax.ts';

/** What `lockCart` gives: the cart's version and its lines. */
export type CartContent = { id: string; version: number; lines: readonly { variantId: string; quantity: number }[] };

/** What the buyer has told so far; `country` alone is enough for an estimate. */
export type Delivery = {
  email: string | null;
  shipTo: PostalAddress | null;
  country: string | null;
  method: ShippingMethod | null;
};

/** A cart with prices: everything that a quote shows. Amounts in minor units of `currency`, null while unknown. */
export type PricedCart = {
  cartId: string;
  cartVersion: number;
  currency: string;
  lines: QuoteViewLine[];
  editionSizes: ReadonlyMap<string, number>;
  subtotalMinor: number;
  options: ShippingOption[];
  option: ShippingOption | null;
  shippingMinor: number | null;
  taxMinor: number | null;
  taxLabel: string | null;
  totalMinor: number | null;
};

/**
 * Prices a cart from the catalog and our tables; nothing that a browser sent is part of a sum. Cheapest delivery
 * is chosen until the buyer chooses. `own` is what an order of this cart holds for its buyer. Throws EmptyCart and
 * NotForSale.
 */
export async function priceCart(
  reader: Reader,
  cart: CartContent,
  delivery: Delivery,
  own: ReadonlyMap<string, number>,
  now: Date,
): Promise<PricedCart> {
  const ids = cart.lines.map(line => line.variantId);
  return priceContent(cart, delivery, await findForSale(reader, ids), own, now);
}

/** The same with `offers` that were read already. */
export function priceContent(
  cart: CartContent,
  delivery: Delivery,
  offers: readonly ForSale[],
  own: ReadonlyMap<string, number>,
  now: Date,
): PricedCart {
  if (cart.lines.length === 0) throw new EmptyCart();
  const forSale = new Map(offers.map(found => [found.variantId, found]));
  if (cart.lines.some(line => !forSale.has(line.variantId))) throw new NotForSale();
  return price(cart, delivery, forSale, own, now);
}

/** The arithmetic of `priceCart`, without the database. */
export function price(
  cart: CartContent,
  delivery: Delivery,
  forSale: ReadonlyMap<string, ForSale>,
  own: ReadonlyMap<string, number>,
  now: Date,
): PricedCart {
  const countryCode = delivery.shipTo?.country ?? delivery.country;
  const destination = countryCode === null ? null : destinationOf(countryCode);
  const items = cart.lines.flatMap(({ variantId, quantity }) => {
    const item = forSale.get(variantId);
    return item ? [{ item, quantity }] : [];
  });
  const lines = items.map(({ item, quantity }) =>
    priceLine(item, quantity, unitPriceAt(destination, item.priceMinor), own.get(item.variantId) ?? 0),
  );
  const subtotalMinor = lines.reduce((sum, line) => sum + line.lineMinor, 0);
  const grams = items.reduce((sum, { item, quantity }) => sum + item.weightGrams * quantity, 0);
  const options = countryCode === null ? [] : shippingOptions(countryCode, grams, subtotalMinor, now);
  const option = options.find(found => found.id === delivery.method) ?? options[0] ?? null;
  const totalMinor = option ? subtotalMinor + option.priceMinor : null;
  return {
    cartId: cart.id,
    cartVersion: cart.version,
    currency: currencyOf(items.map(({ item }) => item.currency)),
    lines,
    editionSizes: new Map(items.map(({ item }) => [item.variantId, item.editionSize])),
    subtotalMinor,
    options,
    option,
    shippingMinor: option?.priceMinor ?? null,
    taxMinor: destination && totalMinor !== null ? taxAt(destination, totalMinor) : null,
    taxLabel: destination ? taxLabelAt(destination) : null,
    totalMinor,
  };
}

function priceLine(item: ForSale, quantity: number, unitMinor: number, own: number): QuoteViewLine {
  const { variantId, sku, slug, title, artist, choice } = item;
  const image = { src: item.image.src, placeholder: item.image.placeholder, alt: item.image.alt };
  const lineMinor = unitMinor * quantity;
  const available = Math.max(0, item.available + own);
  return { variantId, sku, slug, title, artist, choice, quantity, unitMinor, lineMinor, available, image };
}

/** One order, one currency. The catalog holds one; should it ever hold two, better no price than a wrong one. */
function currencyOf(currencies: readonly string[]): string {
  const found = new Set(currencies.map(currency => currency.toLowerCase()));
  if (found.size !== 1) throw new Error(`a cart of ${found.size} currencies`);
  return [...found][0] ?? '';
}
