import type { Browser, BrowserContext } from 'playwright-core';
import { getPrint, newestPrints } from '#lib/catalog/index.ts';

/**
 * A browser window of somebody who has a print in the cart, so that the payment page shows what a buyer gets. Nothing is
 * ever ordered. `cart` keeps the same cart from look to look; without one, or when it is gone, another is begun.
 */
export async function asBuyer(browser: Browser, shop: string, cart: Cart): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...(cart.state ? { storageState: cart.state } : {}),
    userAgent: await likeEverybody(browser),
    locale: 'en-GB',
  });
  if (!cart.state || !(await hasPrint(context, shop))) await addPrint(context, shop);
  cart.state = await context.storageState();
  return context;
}

/** What stays of a visit: the cookie of the cart. */
export type Cart = { state?: Awaited<ReturnType<BrowserContext['storageState']>> };

/** The same visitor, who begins another cart at the next look. */
export const withoutCart = ({ state }: Cart): Cart =>
  state ? { state: { ...state, cookies: state.cookies.filter(({ name }) => !name.endsWith('cart')) } } : {};

async function hasPrint(context: BrowserContext, shop: string): Promise<boolean> {
  const answer = await context.request.get(`${shop}/api/cart`);
  const cart = answer.ok() ? ((await answer.json()) as { lines?: unknown[] }) : {};
  return (cart.lines?.length ?? 0) > 0;
}

async function addPrint(context: BrowserContext, shop: string): Promise<void> {
  const variantId = await somethingToBuy();
  if (!variantId) throw new Error('Nothing is for sale, so the payment page shows no fields to anybody.');
  const answer = await context.request.put(`${shop}/api/cart`, {
    headers: { origin: shop },
    data: { variantId, quantity: 1 },
  });
  if (!answer.ok()) throw new Error(`The cart did not take a print: ${answer.status()}.`);
}

async function somethingToBuy(): Promise<string | undefined> {
  for (const { slug } of await newestPrints(10, { available: true })) {
    const print = await getPrint(slug);
    const variant = print?.variants.find(({ available }) => available > 0);
    if (variant) return variant.id;
  }
}

/** A browser without a window calls itself so, and some pages have another face for it. */
async function likeEverybody(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { userAgent } = await session.send('Browser.getVersion');
  await session.detach();
  return userAgent.replace('Headless', '');
}
