import type { Metadata } from 'next';
import { DisclosureList } from '#components/account/shared/disclosure-list.tsx';
import { clock } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { disclosuresOf, personOf } from '#lib/privacy/index.ts';
import { knownGuestAt } from '../_guest.ts';

export const metadata: Metadata = { title: 'Who got something of it' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who outside got what of a guest. */
export default async function GuestSharedPage({ searchParams }: Props) {
  const actor = await knownGuestAt(clock.now());
  const { before } = await searchParams;
  const shared = await disclosuresOf(db(), personOf(actor), typeof before === 'string' ? before : null);
  return (
    <>
      <h1 className="display text-title">Who got something of it</h1>
      <p className="measure mt-3 text-muted">
        Each time that anything of yours left us, with what it was for and on what ground. We write it down before it
        leaves, so nothing can leave without being here.
      </p>
      <DisclosureList {...shared} base="/your-data" />
    </>
  );
}
