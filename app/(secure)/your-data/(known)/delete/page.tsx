import type { Metadata } from 'next';
import { Erase } from '#components/account/erase/erase.tsx';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { erasureFor } from '#lib/privacy/index.ts';
import { knownGuestAt } from '../_guest.ts';
import { erase, keep } from '../requests/actions.ts';

export const metadata: Metadata = { title: 'Erase your data' };

/** What erasing would do, for a guest, and the way to it and back. */
export default async function GuestDeletePage() {
  const actor = await knownGuestAt(clock.now());
  const { open, preview } = await erasureFor(actor, clock.now());
  return (
    <>
      <h1 className="display text-title">Erase your data</h1>
      <p className="measure mt-3 text-muted">
        What we hold about you goes, here and at Stripe. Some of it a law has us keep; then it stays without you.
      </p>
      <Erase open={open} preview={preview} newId={newId()} erase={erase} keep={keep} press="Erase my data" />
    </>
  );
}
