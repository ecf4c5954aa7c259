import type { Metadata } from 'next';
import { Factors } from '#components/account/factors.tsx';
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
      <p className="text-small">
        <a href="/account" className="link">
          Your account
        </a>
      </p>
      <h1 className="display mt-2 text-title">Second factors</h1>
      <p className="measure mt-3 text-muted">
        A password can be guessed, copied or tricked out of anybody. A second factor cannot be used from afar.
      </p>
      <Factors factors={factors} actions={{ dropPasskey, dropApp, rename }} />
    </>
  );
}
