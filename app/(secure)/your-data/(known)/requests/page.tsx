import type { Metadata } from 'next';
import { clock } from '#lib/clock.ts';
import { Asked } from '../../../_own-data/asked.tsx';
import { knownGuestAt } from '../_guest.ts';
import { complain, lift, object, restrict } from './actions.ts';

export const metadata: Metadata = { title: 'Your requests' };

/** What a guest asked about their data, and what else they may ask. */
export default async function GuestRequestsPage() {
  const actor = await knownGuestAt(clock.now());
  return <Asked actor={actor} base="/your-data" actions={{ object, restrict, lift, complain }} />;
}
