import type { Metadata } from 'next';
import { JoinForm } from '#components/account/join-form.tsx';
import { ROLE_WORDS } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { readWelcome } from '#lib/identity/index.ts';
import { join } from './actions.ts';

/** The link stays out of what the browser tells other pages. Without a referrer at all a form that no script sends would be refused. */
export const metadata: Metadata = { title: 'Welcome', robots: { index: false }, referrer: 'strict-origin' };

type Props = { params: Promise<{ token: string }> };

/** Looking at it uses nothing up: scanners of mails open links too. The button does. */
export default async function WelcomePage({ params }: Props) {
  const { token } = await params;
  const welcome = await readWelcome(token, clock.now());
  if (!welcome)
    return (
      <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
        <h1 className="display text-title">This link is no longer valid</h1>
        <p className="mt-3 text-muted">
          It was used, withdrawn, replaced by a newer one, or its time ran out. Ask whoever invited you for a new one.
        </p>
      </main>
    );
  const roles = welcome.roles.map(role => ROLE_WORDS[role].label.toLowerCase()).join(' and ');
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">Welcome to the print room</h1>
      <p className="mt-3 text-muted">
        You join the staff as {roles}, with the address <span className="break-all text-ink">{welcome.email}</span>.
        After this you add a passkey and take the security training; then your role is yours.
      </p>
      <JoinForm token={token} name={welcome.name} email={welcome.email} join={join} />
    </main>
  );
}
