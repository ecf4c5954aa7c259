import type { Metadata } from 'next';
import { OnePress } from '#components/account/one-press.tsx';
import { TicketOver } from '#components/support/ticket-over.tsx';
import { clock } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { orderNumbers, readOrderLink } from '#lib/orders/index.ts';
import { report } from './actions.ts';

/** The address is the key: its path goes to nobody. The origin alone is named, or a form without script had none to check. */
export const metadata: Metadata = { title: 'Was this not you?', referrer: 'strict-origin' };

type Props = { params: Promise<{ token: string }> };

/** One press, by whoever holds the link of an order. Looking does nothing; the button does. */
export default async function NotMePage({ params }: Props) {
  const { token } = await params;
  const orderId = readOrderLink(token, clock.now());
  const number = orderId ? (await orderNumbers(db(), [orderId])).get(orderId) : undefined;
  if (!number) return <TicketOver />;
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">Was this not you?</h1>
      <p className="mt-3">
        Press the button, and the payment of order {number} is stopped at once, as far as it still can be: nothing more
        is charged and nothing ships until a person of ours has looked at it.
      </p>
      <p className="mt-3 text-muted">
        We write to the address of the order. You hear from us within two working hours.
      </p>
      <OnePress token={token} action={report} label="This payment was not me" />
      <p className="mt-5 text-small text-muted">If it was you, close this page: nothing has happened.</p>
    </main>
  );
}
