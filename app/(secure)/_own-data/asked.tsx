import { PageHead } from '#components/account/page-head.tsx';
import type { Base } from '#components/account/privacy/sub-pages.tsx';
import { Requests } from '#components/account/requests/requests-page.tsx';
import type { FormAction } from '#components/admin/form-state.ts';
import type { Actor } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { asksOf, requestChoices } from '#lib/privacy/index.ts';

type Actions = Record<'object' | 'restrict' | 'lift' | 'complain', FormAction>;

/** What somebody asked about their data, and what else they may ask. */
export async function Asked({ actor, base, actions }: { actor: Actor; base: Base; actions: Actions }) {
  return (
    <>
      <PageHead title="Your requests" back={base === '/account/privacy'}>
        Everything that you asked about your data, where it stands, and until when you get an answer.
      </PageHead>
      <Requests {...(await asksOf(actor))} {...requestChoices()} ids={[newId(), newId(), newId()]} actions={actions} />
    </>
  );
}
