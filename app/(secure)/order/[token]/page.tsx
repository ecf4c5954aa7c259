import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LiveStatus } from '#components/order/live-status.tsx';
import { OrderPage } from '#components/order/order-page.tsx';
import { clock } from '#lib/clock.ts';
import { isOpen, OrderNotFound, readOrderLink, viewOrder } from '#lib/orders/index.ts';
import { paymentOfOrder } from '#lib/payments/index.ts';

/** The title names no order: titles end up in histories. */
export const metadata: Metadata = { title: 'Your order' };

type Props = { params: Promise<{ token: string }> };

/** Whoever holds the signed link may look; a link that is forged, mistyped or too old all read the same. */
export default async function OrderByLink({ params }: Props) {
  const { token } = await params;
  const orderId = readOrderLink(token, clock.now());
  if (!orderId) notFound();
  const order = await viewOrder(orderId).catch(missingOrThrow);
  const payment = await paymentOfOrder(orderId);
  return (
    <>
      <OrderPage order={order} paidWith={payment?.card ?? null} />
      {isOpen(order.status) ? <LiveStatus token={token} status={order.status} /> : null}
    </>
  );
}

function missingOrThrow(error: unknown): never {
  if (error instanceof OrderNotFound) notFound();
  throw error;
}
