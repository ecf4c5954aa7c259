import { Money } from '#components/ui/money.tsx';
import type { OrderView } from '#lib/orders/model.ts';

export const OrderTotals = ({ order }: { order: OrderView }) => (
  <dl className="mt-5 grid gap-2 text-[0.9375rem]">
    <Row name="Prints" minor={order.subtotalMinor} currency={order.currency} />
    <Row name="Delivery" minor={order.shippingMinor} currency={order.currency} />
    <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-4">
      <dt className="font-semibold">Total</dt>
      <dd className="text-xl font-semibold">
        <span className="me-1.5 text-small font-normal text-muted">{order.currency.toUpperCase()}</span>
        <Money minor={order.totalMinor} currency={order.currency} />
      </dd>
    </div>
    <div className="flex justify-between gap-4 text-small text-muted">
      <dt>{order.taxLabel}</dt>
      <dd>{order.taxMinor > 0 ? <Money minor={order.taxMinor} currency={order.currency} /> : null}</dd>
    </div>
    <Afterwards order={order} />
  </dl>
);

/** What became of the money, where it is not simply the total. */
function Afterwards({ order }: { order: OrderView }) {
  const { totalMinor, receivedMinor, refundedMinor, disputedMinor, currency } = order;
  const lines = [
    { name: 'Charged to your card', minor: receivedMinor, shown: receivedMinor > 0 && receivedMinor < totalMinor },
    { name: 'Refunded', minor: -refundedMinor, shown: refundedMinor > 0 },
    { name: 'Held by your bank', minor: -disputedMinor, shown: disputedMinor > 0 && order.status === 'disputed' },
    { name: 'Returned by your bank', minor: -disputedMinor, shown: disputedMinor > 0 && order.status !== 'disputed' },
  ].filter(line => line.shown);
  if (lines.length === 0) return null;
  return (
    <div className="mt-1 grid gap-2 border-t border-line pt-4">
      {lines.map(({ name, minor }) => (
        <Row key={name} name={name} minor={minor} currency={currency} />
      ))}
    </div>
  );
}

const Row = ({ name, minor, currency }: { name: string; minor: number; currency: string }) => (
  <div className="flex justify-between gap-4">
    <dt className="text-muted">{name}</dt>
    <dd>{minor === 0 ? 'Free' : <Money minor={minor} currency={currency} />}</dd>
  </div>
);
