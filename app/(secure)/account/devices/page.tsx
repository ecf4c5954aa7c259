import type { Metadata } from 'next';
import { Browsers } from '#components/account/browsers.tsx';
import { PageHead } from '#components/account/page-head.tsx';
import { Sessions } from '#components/account/sessions.tsx';
import { clock } from '#lib/clock.ts';
import { browsersOf, sessionsOf } from '#lib/identity/index.ts';
import { customerAt } from '../_customer.ts';
import { end, endOthers, forget } from './actions.ts';

export const metadata: Metadata = { title: 'Devices' };

/** Where an account is signed in and what has signed in to it, and the way to end each. */
export default async function DevicesPage() {
  const now = clock.now();
  const actor = await customerAt('/account/devices', now);
  const [sessions, browsers] = await Promise.all([sessionsOf(actor, now), browsersOf(actor)]);
  return (
    <>
      <PageHead title="Devices">
        What you end here is over at once: the next click there finds nobody signed in. Of networks we show and keep the
        first part only.
      </PageHead>
      <Sessions sessions={sessions} end={end} endOthers={endOthers} />
      <Browsers browsers={browsers} forget={forget} />
    </>
  );
}
