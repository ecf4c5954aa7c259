import type { Metadata } from 'next';
import { PageHead } from '#components/account/page-head.tsx';
import { DisclosureList } from '#components/account/shared/disclosure-list.tsx';
import { clock } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { disclosuresOf, personOf } from '#lib/privacy/index.ts';
import { customerAt } from '../../_customer.ts';

export const metadata: Metadata = { title: 'Who got something of it' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who outside got what of whoever is signed in. */
export default async function SharedPage({ searchParams }: Props) {
  const actor = await customerAt('/account/privacy/shared', clock.now());
  const { before } = await searchParams;
  const shared = await disclosuresOf(db(), personOf(actor), typeof before === 'string' ? before : null);
  return (
    <>
      <PageHead title="Who got something of it">
        Each time that anything of yours left us, with what it was for and on what ground. We write it down before it
        leaves, so nothing can leave without being here.
      </PageHead>
      <DisclosureList {...shared} base="/account/privacy" />
    </>
  );
}
