'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field, TextArea } from '#components/ui/field.tsx';
import type { ClauseText } from '#lib/policy/model.ts';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

/** The words of a clause, to change. */
export function ClauseForm({ draftId, number, clause, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { fields, entered } = state;
  const [heading, words] = [`heading-${clause.id}`, `words-${clause.id}`];
  return (
    <details open={Object.keys(fields).length > 0 || undefined}>
      <summary className="flex min-h-11 cursor-pointer items-center gap-4 py-2">
        <span className="tabular text-muted">{number}</span>
        <span className="font-semibold">{clause.heading}</span>
      </summary>
      <form action={submit} aria-busy={busy} aria-label={clause.heading} className="grid gap-4 pt-2 pb-6">
        <HiddenFields fields={{ draftId, clause: clause.id }} />
        <FormAnswer {...state} />
        <Field
          id={heading}
          name="heading"
          label="Heading"
          maxLength={120}
          required
          defaultValue={entered.heading ?? clause.heading}
          error={fields.heading}
        />
        <TextArea
          id={words}
          name="words"
          label="What we promise"
          hint="An empty line begins a new paragraph."
          rows={10}
          required
          maxLength={6000}
          defaultValue={entered.words ?? clause.text.join('\n\n')}
          error={fields.words}
        />
        <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
          Set in the draft
        </Button>
      </form>
    </details>
  );
}

type Props = { draftId: string; number: number; clause: ClauseText; action: FormAction };
