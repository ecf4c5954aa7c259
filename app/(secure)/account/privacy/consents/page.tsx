import type { Metadata } from 'next';
import { clock } from '#lib/clock.ts';
import { Agreed } from '../../../_own-data/agreed.tsx';
import { customerAt } from '../../_customer.ts';
import { give, withdraw } from './actions.ts';

export const metadata: Metadata = { title: 'What you agree to' };

/** Each thing that we may do only if they agree, for whoever is signed in. */
export default async function ConsentsPage() {
  const actor = await customerAt('/account/privacy/consents', clock.now());
  return <Agreed actor={actor} base="/account/privacy" give={give} withdraw={withdraw} />;
}
