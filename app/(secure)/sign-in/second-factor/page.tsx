import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { Challenge } from '#components/account/challenge.tsx';
import { Enrol } from '#components/account/enrol.tsx';
import { SignOut } from '#components/account/sign-out.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Challenge as Owed } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { mayEnrol, waysOwed } from '#lib/identity/index.ts';
import { afterSignIn } from '../after-sign-in.ts';

/** The form that signs out works without script; a document that names no referrer would send it without an origin. */
export const metadata: Metadata = { title: 'One more step', robots: { index: false }, referrer: 'same-origin' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

/** The second proof of a sign-in: of who has a second factor, of staff who need one, or because something looked wrong. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const next = afterSignIn((await searchParams).next);
  const { id, challenge } = await actorOf(clock.now());
  if (!challenge) redirect(id === 'guest' ? `/sign-in?next=${encodeURIComponent(next)}` : next);
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      {(await mayEnrol(challenge)) ? <FirstFactor next={next} /> : <Proof challenge={challenge} next={next} />}
      <div className="mt-12 border-t border-line pt-6">
        <SignOut />
      </div>
    </main>
  );
}

const FirstFactor = ({ next }: { next: string }) => (
  <>
    <h1 className="display text-title">Add your second factor</h1>
    <p className="mt-3 text-muted">
      Your password fits. Work here takes a second proof besides it, each time you sign in.
    </p>
    <Enrol next={next} />
  </>
);

async function Proof({ challenge, next }: { challenge: Owed; next: string }) {
  const ways = await waysOwed(challenge);
  const lost = (
    <p className="mt-8 text-small text-muted">
      Lost your passkey, your app and your codes?{' '}
      <a className="link" href="/recover">
        Get back into your account
      </a>
      , or{' '}
      <a className="link" href="/support">
        ask us
      </a>
      .
    </p>
  );
  return (
    <>
      <h1 className="display text-title">One more step</h1>
      <p className="mt-3 text-muted">So that a password alone never opens your account.</p>
      {challenge.state === 'restricted' ? (
        <Notice tone="attention" className="mt-6" title="This sign-in looks unusual">
          <p>{challenge.because ?? 'We ask for one more proof.'}</p>
        </Notice>
      ) : null}
      <div className="mt-8">
        <Challenge ways={ways} next={next} otherwise="None of your ways to prove it is left. Write to us." />
      </div>
      {lost}
    </>
  );
}
