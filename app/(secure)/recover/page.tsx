import type { Metadata } from 'next';
import { EMAIL } from '#components/account/door-fields.ts';
import { DoorForm } from '#components/account/door-form.tsx';
import { DoorPage, Elsewhere } from '#components/account/door-page.tsx';
import { askToRecover } from './actions.ts';

export const metadata: Metadata = { title: 'Get back in', robots: { index: false }, referrer: 'same-origin' };

export default function RecoverPage() {
  return (
    <DoorPage
      title="Get back in"
      lead="If you lost a passkey, a phone or your password, two proofs bring you back: a link in a mail, and one of your recovery codes or a code of your app."
      below={
        <>
          <Elsewhere asks="Only the password is lost?" href="/forgot-password" says="Choose a new one" />
          <Elsewhere asks="Every code is lost as well?" href="/support/ask?topic=other" says="Ask us" />
        </>
      }
    >
      <DoorForm
        action={askToRecover}
        fields={[EMAIL]}
        submit="Send me the link"
        busy="Sending…"
        done="Check your mail"
      />
    </DoorPage>
  );
}
