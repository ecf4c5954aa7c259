import { STATUS_NAMES } from '#components/order/status-words.ts';
import { Money } from '#components/ui/money.tsx';
import type { AccountOrder } from '#lib/orders/model.ts';
import { day } from './day.ts';

type Props = {
  orders: readonly AccountOrder[];
  /** The id that the next page begins after. */
  next: string | null;
  /** Whether this is the first page. */
  first: boolean;
};

/** An account's orders, latest first. */
export function AccountOrders({ orders, next, first }: Props) {
  if (orders.length === 0)
    return (
      <p className="measure mt-3 text-muted">
        {first ? 'Nothing yet. What you buy, signed in or as a guest with this e-mail, appears here. ' : 'No more. '}
        <a href="/prints" className="link">
          See the prints
        </a>
      </p>
    );
  return (
    <>
      <ul className="mt-8 border-b border-line">
        {orders.map(order => (
          <Row key={order.number} order={order} />
        ))}
      </ul>
      {next ? (
        <p className="mt-6">
          <a href={`/account/orders?after=${next}`} className="link py-1 font-medium">
            Earlier orders
          </a>
        </p>
      ) : null}
    </>
  );
}

const Row = ({ order }: { order: AccountOrder }) => (
  <li className="border-t border-line">
    <a href={order.href} className="group grid gap-x-6 gap-y-1 py-5 sm:grid-cols-[1fr_auto]">
      <span className="link tabular w-fit font-semibold">{order.number}</span>
      <span className="font-semibold sm:text-end">
        <Money minor={order.totalMinor} currency={order.currency} />
      </span>
      <span className="text-small text-muted">
        {order.prints.map(({ title, quantity }) => (quantity > 1 ? `${quantity} × ${title}` : title)).join(', ')}
      </span>
      <span className="text-small text-muted sm:text-end">
        {STATUS_NAMES[order.status]}, {day(order.placedAt)}
      </span>
    </a>
  </li>
);
