import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { EMAIL } from '#components/account/door-fields.ts';
import { DoorForm } from '#components/account/door-form.tsx';
import { DoorPage, Elsewhere } from '#components/account/door-page.tsx';
import { clock } from '#lib/clock.ts';
import { afterSignIn } from '../sign-in/after-sign-in.ts';
import { signUp } from './actions.ts';

export const metadata: Metadata = { title: 'Make an account', robots: { index: false }, referrer: 'same-origin' };

const NAME = { name: 'name', label: 'Your name', type: 'text', autoComplete: 'name' } as const;

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignUpPage({ searchParams }: Props) {
  const next = afterSignIn((await searchParams).next);
  if ((await actorOf(clock.now())).id !== 'guest') redirect(next);
  return (
    <DoorPage
      title="Make an account"
      lead="It keeps your orders, your cart and your cards in one place. You can buy without one, too."
      below={<Elsewhere asks="You have one?" href="/sign-in" says="Sign in" />}
    >
      <DoorForm
        action={signUp}
        fields={[NAME, { ...EMAIL, hint: 'We send a link to it. You choose your password there.' }]}
        hidden={{ next }}
        submit="Send me the link"
        busy="Sending…"
        done="Check your mail"
      />
    </DoorPage>
  );
}
