import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { EMAIL } from '#components/account/door-fields.ts';
import { DoorForm } from '#components/account/door-form.tsx';
import { DoorPage, Elsewhere } from '#components/account/door-page.tsx';
import { PasskeySignIn } from '#components/account/passkey-sign-in.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { clock } from '#lib/clock.ts';
import { signInWithPassword } from './actions.ts';
import { afterSignIn } from './after-sign-in.ts';

/** Forms here work without script; a document that names no referrer would send them without an origin to check. */
export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'same-origin' };

type Props = { searchParams: Promise<{ next?: string | string[]; done?: string | string[] }> };

const PASSWORD = { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' } as const;

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, done } = await searchParams;
  const next = afterSignIn(wanted);
  const actor = await actorOf(clock.now());
  if (actor.id !== 'guest') redirect(next);
  if (actor.challenge) redirect(`/sign-in/second-factor?next=${encodeURIComponent(next)}`);
  const on = next === '/account' ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <DoorPage
      title="Sign in"
      lead="To your orders, your saved cards and your data; and for those of us who look after them."
      below={
        <>
          <Elsewhere asks="New here?" href={`/sign-up${on}`} says="Make an account" />
          <Elsewhere asks="Forgot your password?" href="/forgot-password" says="Choose a new one" />
          <Elsewhere asks="Lost your second factor?" href="/recover" says="Get back in" />
        </>
      }
    >
      {done === 'password' ? (
        <Notice tone="proved" role="status" className="mt-6" title="Your new password is set">
          <p>Every session of your account has ended. Sign in with the new password.</p>
        </Notice>
      ) : null}
      <DoorForm
        action={signInWithPassword}
        fields={[EMAIL, PASSWORD]}
        hidden={{ next }}
        submit="Sign in"
        busy="Signing in…"
      />
      <div className="mt-8 border-t border-line pt-6">
        <PasskeySignIn next={next} />
      </div>
    </DoorPage>
  );
}
