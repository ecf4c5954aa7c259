import type { Metadata } from 'next';
import { shapeOf } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'Your new address is in use' };

/** What comes after a new address was confirmed. */
export default function EmailConfirmedPage() {
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">Your new address is in use.</h1>
      <p className="mt-3 text-muted">You sign in with it from now on. We have told both addresses.</p>
      <p className="mt-8">
        <a href="/account" className={shapeOf('primary', 'regular')}>
          Go to your account
        </a>
      </p>
    </main>
  );
}
