import type { Metadata } from 'next';
import { AccountOrders } from '#components/account/account-orders.tsx';
import { PageHead } from '#components/account/page-head.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { ordersOfAccount } from '#lib/orders/index.ts';
import { customerAt } from '../_customer.ts';

export const metadata: Metadata = { title: 'Orders' };

type Props = { searchParams: Promise<{ after?: string | string[] }> };

/** The orders of whoever is signed in, and those they placed as a guest with the same e-mail. */
export default async function OrdersPage({ searchParams }: Props) {
  const now = clock.now();
  const actor = await customerAt('/account/orders', now);
  const { after } = await searchParams;
  const from = typeof after === 'string' ? after : null;
  const { orders, next } = await ordersOfAccount(accountIdOf(actor) ?? '', from, now);
  return (
    <>
      <PageHead title="Orders" />
      <AccountOrders orders={orders} next={next} first={from === null} />
    </>
  );
}
