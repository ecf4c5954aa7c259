import type { Metadata } from 'next';
import { clock } from '#lib/clock.ts';
import { Leave } from '../../../_own-data/leave.tsx';
import { knownGuestAt } from '../_guest.ts';
import { erase, keep } from '../requests/actions.ts';

export const metadata: Metadata = { title: 'Erase your data' };

/** What erasing would do, for a guest, and the way to it and back. */
export default async function GuestDeletePage() {
  const actor = await knownGuestAt(clock.now());
  return <Leave actor={actor} base="/your-data" erase={erase} keep={keep} />;
}
