import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { FactorOffer } from '#components/account/factor-offer.tsx';
import { LiveStatus } from '#components/order/live-status.tsx';
import { OrderPage } from '#components/order/order-page.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { factorOffer } from '#lib/identity/index.ts';
import { isOpen, OrderNotFound, readOrderLink, viewOrder } from '#lib/orders/index.ts';
import { paymentOfOrder, viewVerification } from '#lib/payments/index.ts';

/** The title names no order: titles end up in histories. */
export const metadata: Metadata = { title: 'Your order' };

type Props = { params: Promise<{ token: string }> };

/** Whoever holds the signed link may look; a link that is forged, mistyped or too old all read the same. */
export default async function OrderByLink({ params }: Props) {
  const { token } = await params;
  const orderId = readOrderLink(token, clock.now());
  if (!orderId) notFound();
  const order = await viewOrder(orderId).catch(missingOrThrow);
  const [payment, offer, asked] = await Promise.all([
    paymentOfOrder(orderId),
    order.paidAt ? offerAfterPurchase() : null,
    order.status === 'payment_review' ? viewVerification(orderId, clock.now()) : null,
  ]);
  const verify = asked && { href: `/order/${token}/verify`, passed: asked.passed };
  return (
    <>
      <OrderPage
        order={order}
        paidWith={payment?.card ?? null}
        verify={verify}
        notMe={`/support/not-me/${token}`}
        offer={offer}
      />
      {isOpen(order.status) ? <LiveStatus token={token} status={order.status} /> : null}
    </>
  );
}

/** Who is signed in and has no second factor is offered one, now that there is something to protect. */
async function offerAfterPurchase() {
  const now = clock.now();
  const accountId = accountIdOf(await actorOf(now));
  const because = accountId ? await factorOffer(accountId, now) : null;
  return because ? <FactorOffer because={because === 'unusual' ? 'unusual' : 'bought'} /> : null;
}

function missingOrThrow(error: unknown): never {
  if (error instanceof OrderNotFound) notFound();
  throw error;
}
