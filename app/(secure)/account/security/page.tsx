import type { Metadata } from 'next';
import { Factors } from '#components/account/factors.tsx';
import { PageHead } from '#components/account/page-head.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { listFactors } from '#lib/identity/index.ts';
import { customerAt } from '../_customer.ts';
import { dropApp, dropPasskey, rename } from './actions.ts';

export const metadata: Metadata = { title: 'Second factors' };

/** What an account is protected with besides its password, and how to change it. */
export default async function SecurityPage() {
  const actor = await customerAt('/account/security', clock.now());
  const factors = await listFactors(accountIdOf(actor) ?? '');
  return (
    <>
      <PageHead title="Second factors">
        A password can be guessed, copied or tricked out of anybody. A second factor cannot be used from afar.
      </PageHead>
      <Factors factors={factors} actions={{ dropPasskey, dropApp, rename }} />
    </>
  );
}
