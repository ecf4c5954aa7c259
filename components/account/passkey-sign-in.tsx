'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ask, wordsOf } from './ask.ts';
import { signWithPasskey } from './passkey.ts';
import { Problem } from './problem.tsx';

/** Signs in by a passkey alone: no e-mail, no password, no second question. */
export function PasskeySignIn({ next }: { next: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function signIn() {
    setBusy(true);
    setProblem(null);
    try {
      const signed = await signWithPasskey('/api/identity/sign-in/offer');
      const { state } = await ask<{ state: string }>('/api/identity/sign-in', signed);
      const on = `/sign-in/second-factor?next=${encodeURIComponent(next)}`;
      window.location.assign(state === 'open' ? next : on);
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(false);
    }
  }
  return (
    <div className="grid gap-4" aria-busy={busy}>
      <Problem says={problem} />
      <Button look="quiet" onClick={signIn} disabled={busy}>
        {busy ? 'Waiting for your device…' : 'Sign in with a passkey'}
      </Button>
    </div>
  );
}
