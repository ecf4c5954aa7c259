import type { Metadata } from 'next';
import { Requests } from '#components/account/requests/requests-page.tsx';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { asksOf, requestChoices } from '#lib/privacy/index.ts';
import { knownGuestAt } from '../_guest.ts';
import { complain, lift, object, restrict } from './actions.ts';

export const metadata: Metadata = { title: 'Your requests' };

/** What a guest asked about their data, and what else they may ask. */
export default async function GuestRequestsPage() {
  const actor = await knownGuestAt(clock.now());
  return (
    <>
      <h1 className="display text-title">Your requests</h1>
      <p className="measure mt-3 text-muted">
        Everything that you asked about your data, where it stands, and until when you get an answer.
      </p>
      <Requests
        {...(await asksOf(actor))}
        {...requestChoices()}
        ids={[newId(), newId(), newId()]}
        actions={{ object, restrict, lift, complain }}
      />
    </>
  );
}
