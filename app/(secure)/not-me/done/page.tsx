import type { Metadata } from 'next';
import { shapeOf } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'Every session has ended' };

/** What comes after "this was not me". */
export default function NotMeDonePage() {
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">Every session has ended.</h1>
      <p className="mt-3 text-muted">
        Nobody is signed in to your account any more, and your old password alone opens nothing. Please choose a new one
        now: one that you use nowhere else.
      </p>
      <p className="mt-8">
        <a href="/forgot-password" className={shapeOf('primary', 'regular')}>
          Choose a new password
        </a>
      </p>
      <p className="mt-5 text-small text-muted">
        If somebody has changed your e-mail address as well,{' '}
        <a href="/support/ask?topic=other" className="link">
          tell us
        </a>
        . A person reads it.
      </p>
    </main>
  );
}
