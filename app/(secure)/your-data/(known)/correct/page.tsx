import type { Metadata } from 'next';
import { Correct } from '#components/account/correct/correct-page.tsx';
import { Deliveries } from '#components/account/correct/deliveries.tsx';
import { PageHead } from '#components/account/page-head.tsx';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { ordersToCorrect } from '#lib/orders/index.ts';
import { knownGuestAt } from '../_guest.ts';
import { correct } from '../requests/actions.ts';
import { deliver } from './actions.ts';

export const metadata: Metadata = { title: 'Correct your data' };

/** The way to have something put right, for a guest: they have no profile that they could change by themselves. */
export default async function GuestCorrectPage() {
  const { mailbox } = await knownGuestAt(clock.now());
  const orders = mailbox ? await ordersToCorrect({ guest: mailbox }) : [];
  return (
    <>
      <PageHead title="Correct your data" back={false}>
        Where a parcel goes that has not left, you put right yourself. Tell us what else is wrong, and we put it right.
      </PageHead>
      <Correct newId={newId()} ask={correct} requests="/your-data/requests">
        <Deliveries orders={orders.map(order => ({ ...order, newId: newId() }))} correct={deliver} />
      </Correct>
    </>
  );
}
