import type { Metadata } from 'next';
import { Correct } from '#components/account/correct/correct-page.tsx';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { knownGuestAt } from '../_guest.ts';
import { correct } from '../requests/actions.ts';

export const metadata: Metadata = { title: 'Correct your data' };

/** The way to have something put right, for a guest: they have no profile that they could change by themselves. */
export default async function GuestCorrectPage() {
  await knownGuestAt(clock.now());
  return (
    <>
      <h1 className="display text-title">Correct your data</h1>
      <p className="measure mt-3 text-muted">
        Without an account there is no profile that you could change by yourself. Tell us what is wrong, and we put it
        right.
      </p>
      <Correct newId={newId()} ask={correct} requests="/your-data/requests">
        {null}
      </Correct>
    </>
  );
}
