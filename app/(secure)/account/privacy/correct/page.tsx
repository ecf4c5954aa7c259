import type { Metadata } from 'next';
import { Correct } from '#components/account/correct/correct-page.tsx';
import { Deliveries } from '#components/account/correct/deliveries.tsx';
import { PageHead } from '#components/account/page-head.tsx';
import { EmailForm, NameForm } from '#components/account/profile-forms.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { findAccount } from '#lib/identity/index.ts';
import { ordersToCorrect } from '#lib/orders/index.ts';
import { customerAt } from '../../_customer.ts';
import { newEmail, rename } from '../../profile/actions.ts';
import { ask, correct } from './actions.ts';

export const metadata: Metadata = { title: 'Correct your data' };

/** What whoever is signed in puts right by themselves, and the way to ask for the rest. */
export default async function CorrectPage() {
  const actor = await customerAt('/account/privacy/correct', clock.now());
  const id = accountIdOf(actor) ?? '';
  const [account, orders] = await Promise.all([findAccount(id), ordersToCorrect({ account: id })]);
  return (
    <>
      <PageHead title="Correct your data">What is wrong, you put right here, or tell us to.</PageHead>
      <Correct newId={newId()} ask={ask} requests="/account/privacy/requests">
        <NameForm name={account?.name ?? ''} save={rename} />
        <EmailForm email={account?.email ?? ''} change={newEmail} />
        <Deliveries orders={orders.map(order => ({ ...order, newId: newId() }))} correct={correct} />
      </Correct>
    </>
  );
}
