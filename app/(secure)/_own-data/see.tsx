import { PageHead } from '#components/account/page-head.tsx';
import { HeldDrawers } from '#components/account/privacy/held.tsx';
import { Looks } from '#components/account/privacy/looks.tsx';
import type { Base } from '#components/account/privacy/sub-pages.tsx';
import { Take } from '#components/account/privacy/take.tsx';
import type { FormAction } from '#components/admin/form-state.ts';
import type { Actor } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { heldAbout, latestExport, looksAt, personOf } from '#lib/privacy/index.ts';

type Props = { actor: Actor; base: Base; copy: FormAction; open: FormAction };

/** Everything that is kept about somebody, for them to read and to take. */
export async function See({ actor, base, copy, open }: Props) {
  const [held, latest, looks] = await Promise.all([heldAbout(actor), latestExport(actor), looksAt(personOf(actor))]);
  return (
    <>
      <PageHead title="Your data" back={base === '/account/privacy'}>
        Everything that we keep about you: what it is, why, on what ground, until when, and who else gets it. Where
        there is much, you see the newest.
      </PageHead>
      <Take base={base} latest={latest} newId={newId()} copy={copy} open={open} />
      <HeldDrawers held={held} />
      <Looks looks={looks} />
    </>
  );
}
