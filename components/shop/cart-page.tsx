'use client';
import type { CartView } from '#lib/cart/model.ts';
import { CartLines } from './cart-lines.tsx';
import { useCart } from './cart-store.ts';
import { CartTotal } from './cart-total.tsx';
import { EmptyCart } from './empty-cart.tsx';

/** The whole cart. Shows what the server drew until the browser knows better. */
export function CartPage({ initial }: { initial: CartView }) {
  const { view, removed, problem } = useCart(initial);
  const shown = view ?? initial;
  const empty = shown.lines.length === 0;
  return (
    <div className="grid gap-x-16 gap-y-8 pt-4 lg:grid-cols-[1fr_22rem]">
      <div>
        <CartLines view={shown} removed={removed} problem={problem} level={2} />
        {empty ? <EmptyCart /> : null}
      </div>
      {empty ? null : (
        <aside aria-label="Total" className="lg:sticky lg:top-6 lg:self-start">
          <CartTotal view={shown} />
        </aside>
      )}
    </div>
  );
}
