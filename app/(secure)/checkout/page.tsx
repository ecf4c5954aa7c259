import type { Metadata, Route } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { CannotStart } from '#components/checkout/cannot-start.tsx';
import { Checkout } from '#components/checkout/checkout.tsx';
import { PageWatch } from '#components/checkout/page-watch.tsx';
import { StripeScript } from '#components/elements/script.tsx';
import { type Actor, accountIdOf } from '#lib/access/index.ts';
import { cartCookie, findCart } from '#lib/cart/index.ts';
import { type CheckoutState, checkoutState, limitOpening, quoteCart, syncCheckout } from '#lib/checkout/index.ts';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { findAccount } from '#lib/identity/index.ts';
import { checkoutOpen } from '#lib/payment-page/index.ts';
import { customerSession } from '#lib/payments/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { likelyCountry } from './likely-country.ts';

export const metadata: Metadata = {
  title: 'Checkout',
  description: 'Where your prints go, how fast, and how you pay. Nothing is charged before you press the last button.',
};

/** Reads what the server knows, then hands over to the browser: a reload, another tab and a new day start here. */
export default async function CheckoutPage() {
  const now = clock.now();
  const cartId = await findCart((await cookies()).get(cartCookie())?.value ?? null);
  if (!cartId) return <CannotStart because="empty_cart" />;
  const refused = await limitOpening(cartId, now).then(() => null, refusalOrThrow);
  if (refused) return <CannotStart because={refused.code} />;
  // Before the new quote: a quote marks the start of a new purchase, so it would hide the one that is under way.
  const stored = await checkoutState(cartId);
  const known = mayHaveMoved(stored) ? await syncCheckout(cartId) : stored;
  if (known.kind === 'processing') redirect(known.orderUrl as Route);
  // Closed, the page has no field for a card and no script of anybody else.
  if (!(await checkoutOpen())) return <CannotStart because="checkout_closed" />;
  const actor = await actorOf(now);
  const [account, customerCards] = await Promise.all([accountOf(actor), customerSession(actor, now)]);
  const quote = await firstQuote(actor, account, cartId, now).catch(refusalOrThrow);
  if (quote instanceof Refusal) {
    if (quote.code === 'empty_cart' && isSettled(known)) redirect(known.orderUrl as Route);
    return <CannotStart because={quote.code} />;
  }
  const { stripe } = config();
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <>
      <StripeScript scriptUrl={stripe.scriptUrl.origin} nonce={nonce} />
      <PageWatch stripe={stripe.scriptUrl.origin} />
      <Checkout
        publishableKey={stripe.publishableKey}
        quote={quote}
        known={isSettled(known) ? { kind: 'open' } : known}
        account={account}
        customerSession={customerCards}
        country={likelyCountry((await headers()).get('accept-language'), quote.countries)}
      />
    </>
  );
}

/** Nobody for a guest, without a question to anybody. */
async function accountOf(actor: Actor) {
  const accountId = accountIdOf(actor);
  const found = accountId === null ? null : await findAccount(accountId);
  return found && { id: found.id, email: found.email };
}

/** The cart priced for whoever asks. An account's e-mail stands in until its owner gives another. */
async function firstQuote(actor: Actor, account: { email: string } | null, cartId: string, now: Date) {
  const quote = await quoteCart(actor, { cartId }, now);
  return account && !quote.email ? quoteCart(actor, { cartId, email: account.email }, now) : quote;
}

/** The bank's window may have been answered elsewhere, so Stripe is asked before anybody is asked again. */
const mayHaveMoved = ({ kind }: CheckoutState): boolean => kind === 'requires_action' || kind === 'unknown';

/** What was bought has left the cart, so a cart that still holds something is a new purchase. */
const isSettled = (state: CheckoutState): state is Extract<CheckoutState, { kind: 'paid' | 'held' }> =>
  state.kind === 'paid' || state.kind === 'held';

function refusalOrThrow(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
