import type { Metadata } from 'next';
import { clock } from '#lib/clock.ts';
import { See } from '../../../_own-data/see.tsx';
import { knownGuestAt } from '../_guest.ts';
import { copy, open } from '../actions.ts';

export const metadata: Metadata = { title: 'Your data' };

/** Everything that is kept about a guest, for them to read. */
export default async function SeePage() {
  return <See actor={await knownGuestAt(clock.now())} base="/your-data" copy={copy} open={open} />;
}
