import type { Metadata } from 'next';
import { clock } from '#lib/clock.ts';
import { type Asking, Shared } from '../../../_own-data/shared.tsx';
import { knownGuestAt } from '../_guest.ts';

export const metadata: Metadata = { title: 'Who got something of it' };

/** Who outside got what of a guest. */
export default async function GuestSharedPage({ searchParams }: Asking) {
  return <Shared actor={await knownGuestAt(clock.now())} base="/your-data" searchParams={searchParams} />;
}
