import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { SignInForm } from '#components/account/sign-in-form.tsx';
import { clock } from '#lib/clock.ts';
import { afterSignIn } from './after-sign-in.ts';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = afterSignIn((await searchParams).next);
  const actor = await actorOf(clock.now());
  if (actor.id !== 'guest') redirect(next);
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">Sign in</h1>
      <p className="mt-3 text-muted">
        To use your saved cards, and for those of us who look after orders and payments.
      </p>
      <SignInForm next={next} />
    </main>
  );
}
