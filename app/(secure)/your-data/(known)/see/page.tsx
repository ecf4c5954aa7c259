import type { Metadata } from 'next';
import { HeldDrawers } from '#components/account/privacy/held.tsx';
import { Looks } from '#components/account/privacy/looks.tsx';
import { Take } from '#components/account/privacy/take.tsx';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { heldAbout, latestExport, looksAt, personOf } from '#lib/privacy/index.ts';
import { knownGuestAt } from '../_guest.ts';
import { copy, open } from '../actions.ts';

export const metadata: Metadata = { title: 'Your data' };

/** Everything that is kept about a guest, for them to read. */
export default async function SeePage() {
  const actor = await knownGuestAt(clock.now());
  const [held, latest, looks] = await Promise.all([heldAbout(actor), latestExport(actor), looksAt(personOf(actor))]);
  return (
    <>
      <h1 className="display text-title">Your data</h1>
      <p className="measure mt-3 text-muted">
        Everything that we keep about you: what it is, why, on what ground, until when, and who else gets it. Where
        there is much, you see the newest.
      </p>
      <Take base="/your-data" latest={latest} newId={newId()} copy={copy} open={open} />
      <HeldDrawers held={held} />
      <Looks looks={looks} />
    </>
  );
}
