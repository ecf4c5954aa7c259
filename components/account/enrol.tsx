'use client';

import { useState } from 'react';
import { AddPasskey } from './add-passkey.tsx';
import { AppSetup } from './app-setup.tsx';

/** The first second factor of somebody on the staff, without which nothing opens. */
export function Enrol({ next }: { next: string }) {
  const goOn = () => window.location.assign(next);
  const [added, setAdded] = useState<'passkey' | 'app' | null>(null);
  return (
    <div className="mt-8 grid gap-10">
      <section className="grid gap-4" hidden={added === 'app'}>
        <h2 className="display text-heading">A passkey</h2>
        <p className="measure text-muted">
          Your fingerprint, face or device PIN, or a security key. Nothing is typed, so nothing can be phished. Payments
          ask for one.
        </p>
        <AddPasskey onDone={goOn} onCodes={() => setAdded('passkey')} />
      </section>
      <section className="grid gap-4 border-t border-line pt-8" hidden={added === 'passkey'}>
        <h2 className="display text-heading">Or an authenticator app</h2>
        <p className="measure text-muted">
          It shows a new code every thirty seconds. Enough for everything but payments.
        </p>
        <AppSetup onDone={goOn} onCodes={() => setAdded('app')} />
      </section>
    </div>
  );
}
