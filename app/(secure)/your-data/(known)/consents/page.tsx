import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signals } from '#app/_edge/signal.ts';
import { ConsentList } from '#components/account/consents/consent-list.tsx';
import { clock } from '#lib/clock.ts';
import { consenterOf, consentsOf } from '#lib/consent/index.ts';
import { db } from '#lib/db/index.ts';
import { knownGuestAt } from '../_guest.ts';
import { give, withdraw } from '../actions.ts';

export const metadata: Metadata = { title: 'What you agree to' };

/** Each thing that we may do only if they agree, for a guest. */
export default async function GuestConsentsPage() {
  const actor = await knownGuestAt(clock.now());
  const who = consenterOf(actor);
  if (!who) notFound();
  const consents = await consentsOf(db(), who);
  return (
    <>
      <h1 className="display text-title">What you agree to</h1>
      <p className="measure mt-3 text-muted">
        These we do only if you say so, each by itself. You take it back as easily, and nothing else changes by it.
      </p>
      <ConsentList consents={consents} signalled={await signals()} give={give} withdraw={withdraw} />
    </>
  );
}
