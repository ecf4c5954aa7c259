'use client';

import { type ReactNode, useRef, useState } from 'react';
import { AskFailed, type WantedProof, wordsOf } from './ask.ts';
import { StepUpDialog } from './step-up-dialog.tsx';

type Asking = {
  busy: boolean;
  problem: string | null;
  /** Does what is asked for; when that wants a fresh proof, asks for it and does it again. */
  run: (work: () => Promise<void>) => void;
  /** The dialog that asks; put it beside the form, not inside. */
  dialog: ReactNode;
};

/** What `useStepUp` does for forms, for what asks a route of ours by `ask`. */
export function useAsking(): Asking {
  const work = useRef<() => Promise<void>>(async () => {});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [wanted, setWanted] = useState<WantedProof | null>(null);
  const [open, setOpen] = useState(false);

  async function go() {
    setBusy(true);
    setProblem(null);
    setOpen(false);
    try {
      await work.current();
    } catch (error) {
      const proof = error instanceof AskFailed ? error.stepUp : undefined;
      if (!proof) setProblem(wordsOf(error));
      setWanted(proof ?? null);
      setOpen(proof !== undefined);
    }
    setBusy(false);
  }
  const run = (next: () => Promise<void>) => {
    work.current = next;
    void go();
  };
  const dialog = wanted ? (
    <StepUpDialog wanted={wanted} open={open} onProved={() => void go()} onClose={() => setOpen(false)} />
  ) : null;
  return { busy, problem, run, dialog };
}
