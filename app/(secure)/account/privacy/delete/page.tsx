import type { Metadata } from 'next';
import { clock } from '#lib/clock.ts';
import { Leave } from '../../../_own-data/leave.tsx';
import { customerAt } from '../../_customer.ts';
import { erase, keep } from './actions.ts';

export const metadata: Metadata = { title: 'Delete your account' };

/** What deleting would do, for whoever is signed in, and the way to it and back. */
export default async function DeletePage() {
  const actor = await customerAt('/account/privacy/delete', clock.now());
  return <Leave actor={actor} base="/account/privacy" erase={erase} keep={keep} />;
}
