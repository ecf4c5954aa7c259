import type { Metadata } from 'next';
import { PageHead } from '#components/account/page-head.tsx';
import { Requests } from '#components/account/requests/requests-page.tsx';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { asksOf, requestChoices } from '#lib/privacy/index.ts';
import { customerAt } from '../../_customer.ts';
import { complain, lift, object, restrict } from './actions.ts';

export const metadata: Metadata = { title: 'Your requests' };

/** What whoever is signed in asked about their data, and what else they may ask. */
export default async function RequestsPage() {
  const actor = await customerAt('/account/privacy/requests', clock.now());
  return (
    <>
      <PageHead title="Your requests">
        Everything that you asked about your data, where it stands, and until when you get an answer.
      </PageHead>
      <Requests
        {...(await asksOf(actor))}
        {...requestChoices()}
        ids={[newId(), newId(), newId()]}
        actions={{ object, restrict, lift, complain }}
      />
    </>
  );
}
