import type { FormAction } from '#components/admin/form-state.ts';
import type { OrderToCorrect } from '#lib/orders/model.ts';
import { DeliveryForm } from './delivery-form.tsx';

type Props = { orders: readonly (OrderToCorrect & { newId: string })[]; correct: FormAction };

/** Orders that have not left, and where each goes, to be put right. */
export function Deliveries({ orders, correct }: Props) {
  if (orders.length === 0) return null;
  return (
    <section aria-labelledby="deliveries" className="mt-10 border-line border-t pt-8">
      <h2 id="deliveries" className="display text-heading">
        Where your parcels go
      </h2>
      <p className="measure mt-2 text-[0.9375rem]">
        As long as a parcel has not left. The order itself stays as it was placed. One of us may look at a new address
        before the parcel leaves, because thieves change addresses, too.
      </p>
      <ul className="mt-4 divide-y divide-line border-line border-y">
        {orders.map(order => (
          <li key={order.newId} className="py-4">
            <p className="font-medium">Order {order.number}</p>
            <p className="text-[0.9375rem] text-muted">{lineOf(order.shipTo)}</p>
            <details className="mt-2">
              <summary className="link inline-block min-h-6 cursor-pointer text-small">
                Correct it <span className="sr-only">for order {order.number}</span>
              </summary>
              <DeliveryForm order={order} newId={order.newId} correct={correct} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

const lineOf = ({ name, line1, line2, postalCode, city, country }: OrderToCorrect['shipTo']): string =>
  [name, line1, line2, [postalCode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ');
