import type { Metadata } from 'next';
import { LinkOver } from '#components/account/link-over.tsx';
import { OnePress } from '#components/account/one-press.tsx';
import { clock } from '#lib/clock.ts';
import { addressToConfirm } from '#lib/identity/index.ts';
import { confirm } from './actions.ts';

/** The address is the key: its path goes to nobody. The origin alone is named, or a form without script had none to check. */
export const metadata: Metadata = { title: 'Confirm your e-mail', referrer: 'strict-origin' };

type Props = { params: Promise<{ token: string }> };

/** Where the mail to a new address leads. Looking does nothing, because mail scanners look; the button does. */
export default async function ConfirmEmailPage({ params }: Props) {
  const { token } = await params;
  const email = await addressToConfirm(token, clock.now());
  if (!email) return <LinkOver />;
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">Is this your new address?</h1>
      <p className="mt-3 text-muted">
        From then on you sign in with <span className="font-medium text-ink [overflow-wrap:anywhere]">{email}</span>,
        and sessions in other browsers end.
      </p>
      <OnePress token={token} action={confirm} label="Yes, use this address" />
    </main>
  );
}
