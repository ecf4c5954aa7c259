'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/choices.tsx';
import { FieldError } from '#components/ui/field.tsx';
import type { RevealedValues } from '#lib/privacy/model.ts';
import { REVEALED } from '#lib/privacy/model.ts';
import { FormAnswer } from '../form-answer.tsx';
import { type FormState, UNTOUCHED } from '../form-state.ts';
import { ReasonField } from '../reason-field.tsx';

export type RevealState = FormState & { values?: RevealedValues };
type Props = { paymentId: string; action: (before: RevealState, form: FormData) => Promise<RevealState> };

/** Shows what is left out about a customer, for a reason; gone again with the page. */
export function RevealForm({ paymentId, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED as RevealState);
  const { fields, entered, values } = state;
  return (
    <details className="mt-4 bg-sheet" open={state.message !== null}>
      <summary className="flex min-h-11 items-center px-4 font-semibold text-[0.9375rem]">
        Show what is left out
      </summary>
      <div className="grid grid-cols-1 gap-4 p-4 pt-2">
        {values ? <Shown values={values} /> : <FormAnswer {...state} />}
        <form action={submit} aria-busy={busy} className="grid grid-cols-1 gap-3">
          <input type="hidden" name="paymentId" value={paymentId} />
          <fieldset>
            <legend className="mb-1 text-small">What do you need to see?</legend>
            <div className="grid grid-cols-1 sm:grid-cols-2">
              {Object.entries(REVEALED).map(([kind, name]) => (
                <Checkbox key={kind} name="what" value={kind} label={name} />
              ))}
            </div>
            <FieldError id="reveal-what" error={fields.what} />
          </fieldset>
          <ReasonField
            id="reveal-because"
            name="because"
            label="What you need it for"
            hint="The customer can read this, and that it was one of the staff; not that it was you."
            entered={entered.because}
            error={fields.because}
          />
          <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
            Show
          </Button>
        </form>
      </div>
    </details>
  );
}

const Shown = ({ values }: { values: RevealedValues }) => (
  <div role="status">
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-[0.9375rem]">
      {Object.entries(values).map(([kind, value]) => (
        <div key={kind} className="contents">
          <dt className="text-muted">{REVEALED[kind as keyof typeof REVEALED]}</dt>
          <dd className="whitespace-pre-line break-words">{value ?? 'none is kept'}</dd>
        </div>
      ))}
    </dl>
  </div>
);
