'use client';

import { type ReactNode, startTransition, useActionState, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useHydrated } from '#components/checkout/use-hydrated.ts';
import type { WantedProof } from './ask.ts';
import { MailedCode } from './mailed-code.tsx';
import { StepUpDialog } from './step-up-dialog.tsx';

type Asks = { stepUp?: WantedProof | undefined; fields?: Readonly<Record<string, string>> };
type Action<S> = (before: S, form: FormData) => Promise<S>;

/**
 * `useActionState` for a form whose action may ask for a fresh proof of identity. The fourth value is the dialog that
 * asks; put it inside the form: a guest is asked for a code right there. When the proof is given, the form is sent again as it was, pressed button
 * included, so that nothing has to be typed twice.
 */
export function useStepUp<S extends Asks>(
  action: Action<S>,
  initial: Awaited<S>,
): [S, (form: FormData) => void, boolean, ReactNode] {
  const sent = useRef<FormData | null>(null);
  const [dismissed, setDismissed] = useState<WantedProof | null>(null);
  const [state, submit, busy] = useActionState<S, FormData>((before, form) => {
    sent.current = form;
    return action(before as S, form);
  }, initial);
  const wanted = state.stepUp;
  const asks = wanted !== undefined && wanted !== dismissed && !busy;
  const again = () => {
    setDismissed(wanted ?? null);
    const form = sent.current;
    if (form) startTransition(() => submit(form));
  };
  const hydrated = useHydrated();
  if (wanted?.by === 'mailbox') return [state, submit, busy, <MailedCode key="code" error={state.fields?.code} />];
  if (!wanted || !hydrated) return [state, submit, busy, null];
  const dialog = <StepUpDialog wanted={wanted} open={asks} onProved={again} onClose={() => setDismissed(wanted)} />;
  // A form cannot stand inside a form, so the dialog stands beside the page.
  return [state, submit, busy, createPortal(dialog, document.body)];
}
