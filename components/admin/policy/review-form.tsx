'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';
import { ReasonField } from '../reason-field.tsx';

/** Puts down that the policy was read through, and that nothing has to change. */
export function ReviewForm({ version, reviewId, action }: { version: number; reviewId: string; action: FormAction }) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  return (
    <form action={submit} aria-busy={busy} aria-labelledby="review" className="grid gap-4 bg-sheet p-6">
      <h2 id="review" className="display text-heading">
        Reviewed, nothing changed
      </h2>
      <p className="text-small">
        The policy is read through at least once a year. When nothing has to change, that is put down too.
      </p>
      <HiddenFields fields={{ version: String(version), reviewId }} />
      <FormAnswer {...state} />
      <ReasonField
        id="review-note"
        name="note"
        label={`What you held version ${version} against`}
        hint="The law, the standard, how we work today."
        rows={3}
        entered={state.entered.note}
        error={state.fields.note}
      />
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Put it down
      </Button>
    </form>
  );
}
