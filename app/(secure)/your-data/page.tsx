import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { knownGuestOf } from '#app/_edge/known-guest.ts';
import { DoorForm } from '#components/account/door-form.tsx';
import { DoorPage, Elsewhere } from '#components/account/door-page.tsx';
import { clock } from '#lib/clock.ts';
import { ask } from './actions.ts';

export const metadata: Metadata = { title: 'Your data', robots: { index: false }, referrer: 'same-origin' };

/** The door to one’s own data for who ordered without an account. */
export default async function YourDataPage() {
  if ((await knownGuestOf(clock.now())).mailbox) redirect('/your-data/see');
  return (
    <DoorPage
      title="Your data"
      lead="You ordered without an account? See what we keep about you, take a copy, have it corrected or deleted. Enter the e-mail you ordered with, and we send a link to it."
      below={<Elsewhere asks="You have an account?" href="/account/privacy" says="Your data is there" />}
    >
      <DoorForm
        action={ask}
        fields={[
          {
            name: 'email',
            label: 'E-mail',
            type: 'email',
            autoComplete: 'email',
            hint: 'Have the number of an order at hand, or the card that paid for it.',
          },
        ]}
        submit="Send me the link"
        busy="Sending…"
        done="Check your mail"
      />
    </DoorPage>
  );
}
