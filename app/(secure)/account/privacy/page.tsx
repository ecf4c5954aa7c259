import type { Metadata } from 'next';
import { PageHead } from '#components/account/page-head.tsx';
import { HeldDrawers } from '#components/account/privacy/held.tsx';
import { Looks } from '#components/account/privacy/looks.tsx';
import { Take } from '#components/account/privacy/take.tsx';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { heldAbout, latestExport, looksAt, personOf } from '#lib/privacy/index.ts';
import { customerAt } from '../_customer.ts';
import { copy, open } from './actions.ts';

export const metadata: Metadata = { title: 'Your data' };

/** Everything that is kept about whoever is signed in, for them to read. */
export default async function PrivacyPage() {
  const actor = await customerAt('/account/privacy', clock.now());
  const [held, latest, looks] = await Promise.all([heldAbout(actor), latestExport(actor), looksAt(personOf(actor))]);
  return (
    <>
      <PageHead title="Your data">
        Everything that we keep about you: what it is, why, on what ground, until when, and who else gets it. Where
        there is much, you see the newest.
      </PageHead>
      <Take base="/account/privacy" latest={latest} newId={newId()} copy={copy} open={open} />
      <HeldDrawers held={held} />
      <Looks looks={looks} />
    </>
  );
}
