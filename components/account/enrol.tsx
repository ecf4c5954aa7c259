'use client';

import { AddPasskey } from './add-passkey.tsx';
import { AppSetup } from './app-setup.tsx';

/** The first second factor of somebody on the staff, without which nothing opens. */
export function Enrol({ next }: { next: string }) {
  const goOn = () => window.location.assign(next);
  return (
    <div className="mt-8 grid gap-10">
      <section className="grid gap-4">
        <h2 className="display text-heading">A passkey</h2>
        <p className="measure text-muted">
          Your fingerprint, face or device PIN, or a security key. Nothing is typed, so nothing can be phished. Payments
          ask for one.
        </p>
        <AddPasskey onDone={goOn} />
      </section>
      <section className="grid gap-4 border-t border-line pt-8">
        <h2 className="display text-heading">Or an authenticator app</h2>
        <p className="measure text-muted">
          It shows a new code every thirty seconds. Enough for everything but payments.
        </p>
        <AppSetup onDone={goOn} />
      </section>
    </div>
  );
}
