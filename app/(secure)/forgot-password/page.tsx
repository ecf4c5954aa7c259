import type { Metadata } from 'next';
import { EMAIL } from '#components/account/door-fields.ts';
import { DoorForm } from '#components/account/door-form.tsx';
import { DoorPage, Elsewhere } from '#components/account/door-page.tsx';
import { forgot } from './actions.ts';

export const metadata: Metadata = { title: 'Forgot your password', robots: { index: false }, referrer: 'same-origin' };

export default function ForgotPasswordPage() {
  return (
    <DoorPage
      title="Forgot your password?"
      lead="Enter your e-mail, and we send you a link to choose a new one. Your second factor, if you have one, stays."
      below={
        <>
          <Elsewhere asks="It came back to you?" href="/sign-in" says="Sign in" />
          <Elsewhere asks="Lost your second factor?" href="/recover" says="Get back in" />
        </>
      }
    >
      <DoorForm action={forgot} fields={[EMAIL]} submit="Send me the link" busy="Sending…" done="Check your mail" />
    </DoorPage>
  );
}
