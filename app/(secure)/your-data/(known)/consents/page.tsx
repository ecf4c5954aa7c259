import type { Metadata } from 'next';
import { clock } from '#lib/clock.ts';
import { Agreed } from '../../../_own-data/agreed.tsx';
import { knownGuestAt } from '../_guest.ts';
import { give, withdraw } from '../actions.ts';

export const metadata: Metadata = { title: 'What you agree to' };

/** Each thing that we may do only if they agree, for a guest. */
export default async function GuestConsentsPage() {
  const actor = await knownGuestAt(clock.now());
  return <Agreed actor={actor} base="/your-data" give={give} withdraw={withdraw} />;
}
