import type { Metadata } from 'next';
import { clock } from '#lib/clock.ts';
import { Asked } from '../../../_own-data/asked.tsx';
import { customerAt } from '../../_customer.ts';
import { complain, lift, object, restrict } from './actions.ts';

export const metadata: Metadata = { title: 'Your requests' };

/** What whoever is signed in asked about their data, and what else they may ask. */
export default async function RequestsPage() {
  const actor = await customerAt('/account/privacy/requests', clock.now());
  return <Asked actor={actor} base="/account/privacy" actions={{ object, restrict, lift, complain }} />;
}
