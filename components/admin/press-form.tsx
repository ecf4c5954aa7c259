'use client';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { Button, type ButtonLook } from '#components/ui/button.tsx';
import { FormAnswer, HiddenFields } from './form-answer.tsx';
import { type FormAction, UNTOUCHED } from './form-state.ts';

type Props = { hidden: Readonly<Record<string, string>>; press: string; look?: ButtonLook; action: FormAction };

/** A button, and what became of pressing it. */
export function PressForm({ hidden, press, look = 'quiet', action }: Props) {
  const [state, submit, busy, stepUp] = useStepUp(action, UNTOUCHED);
  if (state.done) return <FormAnswer {...state} />;
  return (
    <form action={submit} aria-busy={busy} className="grid justify-items-start gap-3">
      <HiddenFields fields={hidden} />
      <FormAnswer {...state} />
      {stepUp}
      <Button type="submit" look={look} disabled={busy}>
        {press}
      </Button>
    </form>
  );
}
