import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { guest } from '#lib/access/index.ts';
import { newCart, setCartLine } from '#lib/cart/index.ts';
import { getPrint, seedCatalog } from '#lib/catalog/index.ts';
import { stock, variant } from '#lib/catalog/schema.ts';
import { twoPrints } from '#lib/catalog/two-prints.fixture.ts';
import { config } from '#lib/config/index.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { db, transaction } from '#lib/db/index.ts';
import { placeOrder, quoteCart } from './index.ts';
import type { QuoteView } from './model.ts';

patient();

/** Where ada lives, as her browser sends it. */
export const amsterdam = {
  name: 'Ada de Vries',
  line1: 'Prinsengracht 263',
  line2: null,
  city: 'Amsterdam',
  region: null,
  postalCode: '1016 GV',
  country: 'NL',
  phone: null,
};
export const OAK_MINOR = 21_500;

/** Seeds the prints and returns the variant of Tide Table in oak: €215, `onHand` of them. */
export async function tideTableInOak(onHand: number): Promise<string> {
  await transaction(tx => seedCatalog(tx, twoPrints));
  const oak = (await getPrint('tide-table'))?.variants.find(it => it.frame === 'oak')?.id ?? '';
  await setStock(oak, onHand);
  await setPrice(oak, OAK_MINOR);
  return oak;
}

export const setStock = (variantId: string, onHand: number) =>
  db().update(stock).set({ onHand, reserved: 0 }).where(eq(stock.variantId, variantId));
export const setPrice = (variantId: string, priceMinor: number) =>
  db().update(variant).set({ priceMinor }).where(eq(variant.id, variantId));

export type Checkout = { cartId: string; quote: QuoteView };

/** A new cart with `quantity` of a variant, quoted for Amsterdam; `token` is the cookie of its browser. */
export async function begin(variantId: string, quantity = 1): Promise<Checkout & { token: string }> {
  const { cartId, token } = await transaction(tx => newCart(tx, new Date()));
  await put(cartId, variantId, quantity);
  return { cartId, quote: await quoteFor(cartId), token };
}

export const put = (cartId: string, variantId: string, quantity: number) =>
  setCartLine(guest, { cartId, variantId, quantity }, new Date());

/** The cart quoted for ada. */
export const quoteFor = (cartId: string) =>
  quoteCart(guest, { cartId, email: 'ada@example.org', shipTo: amsterdam, shippingMethod: 'standard' }, new Date());

type Press = Parameters<typeof placeOrder>[1];

/** Presses pay with what the quote shows, a new attempt and a card of Stripe's test set. */
export async function press(
  { cartId, quote }: Checkout,
  change: Partial<Press> = {},
  card = 'pm_card_visa',
  now = new Date(),
) {
  const input: Press = {
    cartId,
    quoteId: quote.id,
    expectedTotalMinor: quote.totalMinor ?? 0,
    confirmationToken: change.confirmationToken ?? (await tokenOf(card)),
    attemptId: randomUUID(),
    client: { ip: '192.0.2.1', userAgent: 'test', device: null },
    ...change,
  };
  return placeOrder(guest, input, now);
}

/** A confirmation token for a test card, as Stripe's frame would make it. */
export async function tokenOf(card: string): Promise<string> {
  const asked = { payment_method: card, return_url: 'http://localhost:3000/checkout' };
  const token = await stripe<{ id: string }>('/v1/test_helpers/confirmation_tokens', asked);
  return token.id;
}

/** How many PaymentIntents Stripe knows of an order, among the hundred newest. */
export const intentsOf = async (orderId: string): Promise<number> => (await findIntents(orderId)).length;

/** Confirms the intent of an order behind our back, as the bank's page in another tab would. */
export async function confirmElsewhere(orderId: string, card: string): Promise<void> {
  const [intent] = await findIntents(orderId);
  if (!intent) throw new Error(`no intent of order ${orderId}`);
  const asked = { payment_method: card, return_url: 'http://localhost:3000/checkout' };
  await stripe(`/v1/payment_intents/${intent.id}/confirm`, asked);
}

type Listed = { id: string; metadata: Record<string, string> };

async function findIntents(orderId: string): Promise<Listed[]> {
  const { data } = await stripe<{ data: Listed[] }>('/v1/payment_intents?limit=100');
  return data.filter(intent => Object.values(intent.metadata).includes(orderId));
}

async function stripe<T>(path: string, form?: Record<string, string>): Promise<T> {
  const { apiUrl, secretKey } = config().stripe;
  const response = await fetch(new URL(path, apiUrl), {
    method: form ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${secretKey}` },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as T;
}
