import type { Metadata } from 'next';
import { AccountOrders } from '#components/account/account-orders.tsx';
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
      <p>
        <a href="/account" className="link py-1 text-small font-medium">
          Your account
        </a>
      </p>
      <h1 className="display mt-2 text-title">Orders</h1>
      <AccountOrders orders={orders} next={next} first={from === null} />
    </>
  );
}
