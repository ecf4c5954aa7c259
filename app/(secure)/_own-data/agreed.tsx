import { notFound } from 'next/navigation';
import { signals } from '#app/_edge/signal.ts';
import { ConsentList } from '#components/account/consents/consent-list.tsx';
import { PageHead } from '#components/account/page-head.tsx';
import type { Base } from '#components/account/privacy/sub-pages.tsx';
import type { FormAction } from '#components/admin/form-state.ts';
import type { Actor } from '#lib/access/index.ts';
import { consenterOf, consentsOf } from '#lib/consent/index.ts';
import { db } from '#lib/db/index.ts';

type Props = { actor: Actor; base: Base; give: FormAction; withdraw: FormAction };

/** Each thing that we may do only if somebody agrees. */
export async function Agreed({ actor, base, give, withdraw }: Props) {
  const who = consenterOf(actor);
  if (!who) notFound();
  const consents = await consentsOf(db(), who);
  return (
    <>
      <PageHead title="What you agree to" back={base === '/account/privacy'}>
        These we do only if you say so, each by itself. You take it back as easily, and nothing else changes by it.
      </PageHead>
      <ConsentList consents={consents} signalled={await signals()} give={give} withdraw={withdraw} />
    </>
  );
}
