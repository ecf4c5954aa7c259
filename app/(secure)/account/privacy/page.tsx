import type { Metadata } from 'next';
import { clock } from '#lib/clock.ts';
import { See } from '../../_own-data/see.tsx';
import { customerAt } from '../_customer.ts';
import { copy, open } from './actions.ts';

export const metadata: Metadata = { title: 'Your data' };

/** Everything that is kept about whoever is signed in, for them to read. */
export default async function PrivacyPage() {
  return (
    <See actor={await customerAt('/account/privacy', clock.now())} base="/account/privacy" copy={copy} open={open} />
  );
}
