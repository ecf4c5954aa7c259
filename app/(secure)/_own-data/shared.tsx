import { PageHead } from '#components/account/page-head.tsx';
import type { Base } from '#components/account/privacy/sub-pages.tsx';
import { DisclosureList } from '#components/account/shared/disclosure-list.tsx';
import type { Actor } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import { disclosuresOf, personOf } from '#lib/privacy/index.ts';

/** The page of a list that is asked for by what stands in its address. */
export type Asking = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who outside got what of somebody. */
export async function Shared({ actor, base, searchParams }: Asking & { actor: Actor; base: Base }) {
  const { before } = await searchParams;
  const shared = await disclosuresOf(db(), personOf(actor), typeof before === 'string' ? before : null);
  return (
    <>
      <PageHead title="Who got something of it" back={base === '/account/privacy'}>
        Each time that anything of yours left us, with what it was for and on what ground. We write it down before it
        leaves, so nothing can leave without being here.
      </PageHead>
      <DisclosureList {...shared} base={base} />
    </>
  );
}
