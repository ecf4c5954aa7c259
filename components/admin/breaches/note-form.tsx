'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/choices.tsx';
import { Field, FieldError } from '#components/ui/field.tsx';
import { TOUCHED } from '#lib/privacy/model.ts';
import { FormAnswer } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';
import { ReasonField } from '../reason-field.tsx';

/** Enters a breach as soon as it is known; what is not known yet is added later. */
export function NoteForm({ breachId, action }: { breachId: string; action: FormAction }) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { done, fields, entered } = state;
  return (
    <section aria-labelledby="note" className="mt-12 max-w-2xl bg-sheet p-6">
      <h2 id="note" className="display mb-4 text-heading">
        Enter a breach
      </h2>
      <FormAnswer {...state} />
      {done ? null : (
        <form action={submit} aria-busy={busy} className="mt-4 grid grid-cols-1 gap-4">
          <input type="hidden" name="breachId" value={breachId} />
          <Field id="title" name="title" label="Name" error={fields.title} defaultValue={entered.title} required />
          <ReasonField
            id="what"
            name="what"
            label="What happened"
            hint="Without names or addresses of anybody."
            rows={4}
            entered={entered.what}
            error={fields.what}
          />
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            <Field
              id="knownAt"
              name="knownAt"
              type="datetime-local"
              label="Known since (UTC)"
              error={fields.knownAt}
              defaultValue={entered.knownAt}
              required
            />
            <Field
              id="occurredAt"
              name="occurredAt"
              type="datetime-local"
              label="Happened (UTC)"
              optional
              error={fields.occurredAt}
              defaultValue={entered.occurredAt}
            />
          </div>
          <Field
            id="people"
            name="people"
            label="About how many people"
            optional
            inputMode="numeric"
            error={fields.people}
            defaultValue={entered.people}
          />
          <fieldset>
            <legend className="mb-1 font-medium text-small">What was touched</legend>
            {Object.entries(TOUCHED).map(([kind, label]) => (
              <Checkbox key={kind} name="touched" value={kind} label={label} />
            ))}
            <FieldError id="touched" error={fields.touched} />
          </fieldset>
          <Button type="submit" disabled={busy} className="justify-self-start">
            Enter it
          </Button>
        </form>
      )}
    </section>
  );
}
