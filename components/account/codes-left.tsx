'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { FEW_CODES } from '#lib/identity/model.ts';
import { ask } from './ask.ts';
import { Problem } from './problem.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useAsking } from './use-asking.tsx';

/** How many recovery codes are left, and a way to ten new ones. */
export function CodesLeft({ left, onDone }: { left: number; onDone: () => void }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { busy, problem, run, dialog } = useAsking();
  const make = () => run(async () => setCodes((await ask<{ codes: string[] }>('/api/identity/codes')).codes));
  const kept = () => {
    setCodes(null);
    onDone();
  };
  return (
    <section className="grid justify-items-start gap-5" aria-labelledby="codes">
      <h2 id="codes" className="display text-heading">
        Recovery codes
      </h2>
      <p className="measure text-muted">
        Each stands once for a lost passkey or app. You have <strong className="text-ink">{left}</strong> of ten left.
      </p>
      {left <= FEW_CODES && !codes ? (
        <Notice tone="attention" title="Few are left">
          <p>Make new ones while you can still sign in.</p>
        </Notice>
      ) : null}
      <Problem says={problem} />
      {codes ? (
        <RecoveryCodes codes={codes} onKept={kept} />
      ) : (
        <Button look="quiet" onClick={make} disabled={busy}>
          Make new recovery codes
        </Button>
      )}
      {dialog}
    </section>
  );
}
