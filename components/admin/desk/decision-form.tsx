'use client';
import { useEffect } from 'react';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Effects } from '#lib/payments/model.ts';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';
import { ReasonField } from '../reason-field.tsx';
import { DeclineOptions } from './decline-options.tsx';
import { EffectList } from './effect-list.tsx';

const HINT = 'A sentence for whoever asks later. The customer does not see it.';

type Props = {
  /** The payment, and the version of its case that is shown. */
  hidden: Readonly<Record<string, string>>;
  effects: Effects;
  /** Whether a decision is due. Once it is made the form stays to say so. */
  open: boolean;
  decide: FormAction;
};

/** One reason, two ways to go, each with what it will do. What was typed survives a refusal. */
export function DecisionForm({ hidden, effects, open, decide }: Props) {
  const [state, submit, busy, stepUp] = useStepUp(decide, UNTOUCHED);
  useEffect(() => {
    const wanted = /^#(release|decline)$/.exec(location.hash)?.[1];
    if (wanted) document.querySelector<HTMLElement>(`[data-decides="${wanted}"]`)?.focus();
  }, []);
  if (state.done) return <FormAnswer {...state} />;
  if (!open) return null;
  return (
    <form action={submit} className="grid content-start gap-4 bg-sheet p-6" aria-busy={busy}>
      <h2 className="display text-heading">Decide</h2>
      <FormAnswer {...state} />
      <HiddenFields fields={hidden} />
      <ReasonField
        id="reason"
        name="reason"
        label="Reason"
        hint={HINT}
        rows={3}
        entered={state.entered.reason}
        error={state.fields.reason}
      />
      <Button
        type="submit"
        name="decision"
        value="release"
        data-decides="release"
        aria-describedby="release-does"
        disabled={busy}
      >
        Release and charge
      </Button>
      <EffectList id="release-does" says={effects.release} />
      <Button
        type="submit"
        name="decision"
        value="decline"
        data-decides="decline"
        aria-describedby="decline-does"
        look="quiet"
        disabled={busy}
      >
        Decline and give back
      </Button>
      <EffectList id="decline-does" says={effects.decline} />
      <DeclineOptions entered={state.entered} />
      {stepUp}
    </form>
  );
}
