'use client';

import { useEffect, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Ways } from '#lib/identity/model.ts';
import { ask, type WantedProof, wordsOf } from './ask.ts';
import { Problem } from './problem.tsx';
import { Proof } from './proof.tsx';

type Props = { wanted: WantedProof; open: boolean; onProved: () => void; onClose: () => void };

/** Asks who it is, over the page, and lets go of nothing that was typed there. */
export function StepUpDialog({ wanted, open, onProved, onClose }: Props) {
  const [ways, setWays] = useState<Ways | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setWays(null);
    setProblem(null);
    if (!open) return;
    ask<Ways>('/api/identity/proof/ways').then(setWays, error => setProblem(wordsOf(error)));
  }, [open]);
  return (
    <Dialog title="Is it you?" open={open} onClose={onClose}>
      <p className="mt-3 mb-5 text-muted">
        This asks for a fresh proof. It counts for five minutes, and what you typed is kept.
      </p>
      <Problem says={problem} />
      {open && ways ? (
        <Proof ways={ways} wanted={wanted} onProved={onProved} otherwise={<NeedsPasskey wanted={wanted} />} />
      ) : null}
    </Dialog>
  );
}

const NeedsPasskey = ({ wanted }: { wanted: WantedProof }) => (
  <>
    {wanted.by === 'passkey'
      ? 'This takes a passkey, and your account has none. '
      : 'Your account has nothing to prove it by. '}
    <a className="link" href="/account/security">
      Add one to your account
    </a>
    , then come back.
  </>
);
