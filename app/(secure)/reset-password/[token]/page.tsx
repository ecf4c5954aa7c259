import type { Metadata } from 'next';
import { NEW_PASSWORD } from '#components/account/door-fields.ts';
import { DoorForm } from '#components/account/door-form.tsx';
import { DoorPage } from '#components/account/door-page.tsx';
import { LinkIsOver } from '#components/account/link-is-over.tsx';
import { clock } from '#lib/clock.ts';
import { whoseLink } from '#lib/identity/index.ts';
import { reset } from './actions.ts';

export const metadata: Metadata = { title: 'New password', robots: { index: false }, referrer: 'same-origin' };

type Props = { params: Promise<{ token: string }> };

/** Looking at it uses nothing up: the form does. */
export default async function ResetPasswordPage({ params }: Props) {
  const { token } = await params;
  if (!(await whoseLink('reset-password', token, clock.now())))
    return <LinkIsOver href="/forgot-password" says="Ask for a new link" />;
  return (
    <DoorPage
      title="New password"
      lead="Every session of your account ends when it is set, and you sign in with it. A second factor is asked for as ever."
    >
      <DoorForm
        action={reset}
        fields={[NEW_PASSWORD]}
        hidden={{ token }}
        submit="Set my new password"
        busy="Setting it…"
      />
    </DoorPage>
  );
}
