'use client';
import { Dialog } from '#components/ui/dialog.tsx';
import { Link } from '#components/ui/link.tsx';
import { CartLines } from './cart-lines.tsx';
import { useCart } from './cart-store.ts';
import { CartTotal } from './cart-total.tsx';
import { EmptyCart } from './empty-cart.tsx';

/** The cart beside the page. Native dialog: Escape closes it, and focus goes back to what opened it. */
export default function CartDrawer({ onClose }: { onClose: () => void }) {
  const { view, removed, problem } = useCart();
  const empty = view !== null && view.lines.length === 0;
  return (
    <Dialog open onClose={onClose} title="Your cart" place="drawer">
      {view ? (
        <CartLines view={view} removed={removed} problem={problem} />
      ) : (
        <p className="py-8">Fetching your cart…</p>
      )}
      {empty && !removed ? <EmptyCart onLeave={onClose} /> : null}
      {view && !empty ? (
        <div className="mt-auto pt-6">
          <CartTotal view={view} />
          <Link href="/cart" onClick={onClose} className="link mt-3 block py-2 text-center text-small">
            Look at the whole cart
          </Link>
        </div>
      ) : null}
    </Dialog>
  );
}
