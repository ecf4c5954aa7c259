import type { Metadata } from 'next';
import { Erase } from '#components/account/erase/erase.tsx';
import { PageHead } from '#components/account/page-head.tsx';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { erasureFor } from '#lib/privacy/index.ts';
import { customerAt } from '../../_customer.ts';
import { erase, keep } from './actions.ts';

export const metadata: Metadata = { title: 'Delete your account' };

/** What deleting would do, for whoever is signed in, and the way to it and back. */
export default async function DeletePage() {
  const actor = await customerAt('/account/privacy/delete', clock.now());
  const { open, preview } = await erasureFor(actor, clock.now());
  return (
    <>
      <PageHead title="Delete your account">
        What we hold about you goes, here and at Stripe. Some of it a law has us keep; then it stays without you.
      </PageHead>
      <Erase open={open} preview={preview} newId={newId()} erase={erase} keep={keep} press="Delete my account" />
    </>
  );
}
