import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signals } from '#app/_edge/signal.ts';
import { ConsentList } from '#components/account/consents/consent-list.tsx';
import { PageHead } from '#components/account/page-head.tsx';
import { clock } from '#lib/clock.ts';
import { consenterOf, consentsOf } from '#lib/consent/index.ts';
import { db } from '#lib/db/index.ts';
import { customerAt } from '../../_customer.ts';
import { give, withdraw } from './actions.ts';

export const metadata: Metadata = { title: 'What you agree to' };

/** Each thing that we may do only if they agree, for whoever is signed in. */
export default async function ConsentsPage() {
  const actor = await customerAt('/account/privacy/consents', clock.now());
  const who = consenterOf(actor);
  if (!who) notFound();
  const consents = await consentsOf(db(), who);
  return (
    <>
      <PageHead title="What you agree to">
        These we do only if you say so, each by itself. You take it back as easily, and nothing else changes by it.
      </PageHead>
      <ConsentList consents={consents} signalled={await signals()} give={give} withdraw={withdraw} />
    </>
  );
}
