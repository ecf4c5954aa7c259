import type { Metadata } from 'next';
import { LinkOver } from '#components/account/link-over.tsx';
import { OnePress } from '#components/account/one-press.tsx';
import { Moment } from '#components/admin/moment.tsx';
import { clock } from '#lib/clock.ts';
import { disputed } from '#lib/identity/index.ts';
import { report } from './actions.ts';

/** The address is the key: its path goes to nobody. The origin alone is named, or a form without script had none to check. */
export const metadata: Metadata = { title: 'Was this you?', referrer: 'strict-origin' };

const WHAT = {
  'sign-in': 'Somebody signed in to your account, or tried to',
  password: 'The password of your account was changed',
  email: 'The e-mail address of your account was changed, or entered anew',
} as const;

type Props = { params: Promise<{ token: string }> };

/** Where the link of a mail leads. Looking does nothing, because mail scanners look; the button does. */
export default async function NotMePage({ params }: Props) {
  const { token } = await params;
  const what = await disputed(token, clock.now());
  if (!what) return <LinkOver />;
  const { deviceName, network } = what;
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">Was this not you?</h1>
      <p className="mt-3">
        {WHAT[what.what]}: <Moment at={what.at} />
        {deviceName ? `, ${deviceName}` : ''}
        {network ? `, network ${network}` : ''}.
      </p>
      <p className="mt-3 text-muted">
        Press the button, and every session of your account ends at once. Your orders, saved cards and second factors
        stay as they are. Then choose a new password.
      </p>
      <OnePress token={token} action={report} label="This was not me: end every session" />
      <p className="mt-5 text-small text-muted">If it was you, close this page: nothing has happened.</p>
    </main>
  );
}
