import type { Metadata } from 'next';
import { DoorForm } from '#components/account/door-form.tsx';
import { DoorPage, Elsewhere } from '#components/account/door-page.tsx';
import { find } from './actions.ts';

export const metadata: Metadata = { title: 'Find your order', robots: { index: false }, referrer: 'same-origin' };

export default function FindOrderPage() {
  return (
    <DoorPage
      title="Find your order"
      lead="No account needed. Enter its number and the e-mail you ordered with, and we send you a link to it."
      below={<Elsewhere asks="You have an account?" href="/account/orders" says="See your orders" />}
    >
      <DoorForm
        action={find}
        fields={[
          {
            name: 'number',
            label: 'Order number',
            type: 'text',
            autoComplete: 'off',
            hint: 'For example CP-2026-000123. It stands in every mail about the order.',
          },
          { name: 'email', label: 'E-mail', type: 'email', autoComplete: 'email' },
        ]}
        submit="Send me the link"
        busy="Sending…"
        done="Check your mail"
      />
    </DoorPage>
  );
}
