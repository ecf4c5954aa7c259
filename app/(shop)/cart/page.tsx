import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { CartPage } from '#components/shop/cart-page.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { cartCookie, findCart } from '#lib/cart/index.ts';
import { showCart } from '#lib/checkout/index.ts';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Your cart', robots: { index: false, follow: true } };

type Props = { searchParams: Promise<{ problem?: string | string[] }> };

/** Drawn from the cookie, so that it works before and without script. */
export default async function Cart({ searchParams }: Props) {
  const token = (await cookies()).get(cartCookie())?.value ?? null;
  const [view, { problem }] = await Promise.all([findCart(token).then(id => showCart(id)), searchParams]);
  return (
    <div className="column pt-10 md:pt-14">
      <h1 className="display text-title">Your cart</h1>
      {problem ? (
        <Notice tone="attention" role="alert" className="mt-6 max-w-2xl">
          {PROBLEMS[String(problem)] ?? PROBLEMS.fault}
        </Notice>
      ) : null}
      <CartPage initial={view} />
    </div>
  );
}

/** What a form without script could not do, by the code of the refusal. */
const PROBLEMS: Record<string, string> = {
  card_number: 'That looked like a card number. We never want to have one, and have kept nothing of it.',
  not_enough_left: 'There are not as many left of that print. Your cart is as it was.',
  not_for_sale: 'That print is not made in that size and frame. Choose another on its page.',
  too_many_requests: 'That was a lot at once. Please wait a moment and try again.',
  fault: 'That did not work, and your cart is as it was. Please try once more.',
};
