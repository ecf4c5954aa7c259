import type { Metadata } from 'next';
import { clock } from '#lib/clock.ts';
import { type Asking, Shared } from '../../../_own-data/shared.tsx';
import { customerAt } from '../../_customer.ts';

export const metadata: Metadata = { title: 'Who got something of it' };

/** Who outside got what of whoever is signed in. */
export default async function SharedPage({ searchParams }: Asking) {
  return (
    <Shared
      actor={await customerAt('/account/privacy/shared', clock.now())}
      base="/account/privacy"
      searchParams={searchParams}
    />
  );
}
