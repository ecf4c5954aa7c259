import { Money } from '#components/ui/money.tsx';
import type { CartView } from '#lib/cart/model.ts';
import { DeliveryDates } from './delivery-dates.tsx';
import { FreeShipping } from './free-shipping.tsx';

/** What it comes to, what is still to come, and the way on. A full page load: checkout has a policy of its own. */
export function CartTotal({ view }: { view: CartView }) {
  const blocked = view.lines.some(line => line.available < line.quantity);
  return (
    <div>
      <FreeShipping subtotalMinor={view.subtotalMinor} currency={view.currency} />
      <dl className="grid grid-cols-[1fr_auto] gap-y-1.5 border-t border-ink pt-4">
        <dt className="text-muted">Shipping</dt>
        <dd className="text-right text-muted">Calculated after address</dd>
        <dt className="font-semibold">Prints, tax included</dt>
        <dd className="text-right text-lg font-semibold">
          <Money minor={view.subtotalMinor} currency={view.currency} />
        </dd>
      </dl>
      {blocked ? (
        <p className="mt-4 text-[0.9375rem]">Change the marked line to go on: there are not as many left.</p>
      ) : (
        <a
          href="/checkout"
          className="mt-4 flex min-h-13 w-full items-center justify-center rounded-md bg-vermilion px-7 font-semibold text-on-vermilion transition-colors duration-150 hover:bg-vermilion-deep active:translate-y-px"
        >
          Go to checkout
        </a>
      )}
      <p className="mt-3 text-small text-muted">
        Nothing is reserved until you pay. <DeliveryDates />
      </p>
    </div>
  );
}
