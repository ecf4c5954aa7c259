import type { Metadata } from 'next';
import { NEW_PASSWORD } from '#components/account/door-fields.ts';
import { DoorForm } from '#components/account/door-form.tsx';
import { DoorPage } from '#components/account/door-page.tsx';
import { LinkIsOver } from '#components/account/link-is-over.tsx';
import { clock } from '#lib/clock.ts';
import { whoSignsUp } from '#lib/identity/index.ts';
import { makeAccount } from './actions.ts';

export const metadata: Metadata = { title: 'Choose a password', robots: { index: false }, referrer: 'same-origin' };

type Props = { params: Promise<{ token: string }> };

/** Looking at it uses nothing up, because mailboxes follow links by themselves: the form does. */
export default async function VerifyEmailPage({ params }: Props) {
  const { token } = await params;
  const who = await whoSignsUp(token, clock.now());
  if (!who) return <LinkIsOver href="/sign-up" says="Ask for a new link" />;
  return (
    <DoorPage
      title="Choose a password"
      lead={
        <>
          Your e-mail is confirmed: <span className="font-medium text-ink [overflow-wrap:anywhere]">{who.email}</span>.
          One more thing, and the account is yours.
        </>
      }
    >
      <DoorForm
        action={makeAccount}
        fields={[NEW_PASSWORD]}
        hidden={{ token }}
        submit="Make my account"
        busy="Making it…"
      />
    </DoorPage>
  );
}
