'use client';
import { usePathname } from 'next/navigation';
import { lazy, type MouseEvent, Suspense } from 'react';
import { Link } from '#components/ui/link.tsx';
import { closeDrawer, openDrawer, useCart } from './cart-store.ts';

const CartDrawer = lazy(() => import('./cart-drawer.tsx'));

/** The way to the cart, with how much is in it. Opens the drawer; without script, or on the cart's page, a link. */
export function CartButton() {
  const { view, drawerOpen } = useCart();
  const onCartPage = usePathname() === '/cart';
  const count = view?.count ?? 0;
  const open = (event: MouseEvent) => {
    if (onCartPage || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    openDrawer();
  };
  return (
    <>
      <Link
        href="/cart"
        onClick={open}
        prefetch={false}
        className="inline-flex min-h-11 items-center gap-2 px-2 text-[0.9375rem] hover:underline hover:decoration-vermilion hover:underline-offset-[0.35em]"
      >
        Cart
        <span
          className={`tabular inline-grid h-6 min-w-6 place-items-center rounded-full px-1.5 text-[0.8125rem] font-semibold ${count > 0 ? 'bg-vermilion text-on-vermilion' : 'border border-edge text-muted'}`}
        >
          {count}
          <span className="sr-only">{count === 1 ? ' print' : ' prints'}</span>
        </span>
      </Link>
      {drawerOpen && !onCartPage ? (
        <Suspense>
          <CartDrawer onClose={closeDrawer} />
        </Suspense>
      ) : null}
    </>
  );
}
