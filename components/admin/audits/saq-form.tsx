'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CONTROL, describe, FieldError, FieldHint, FieldLabel } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { SAQ_ANSWERS } from '#lib/policy/model.ts';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

type Props = { question: string; action: FormAction };

const OPTIONS = Object.entries(SAQ_ANSWERS).map(([value, label]) => ({ value, label }));

/** A person's answer to one question, and why. What was typed survives a refusal. */
export function SaqForm({ question, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  if (state.done) return <FormAnswer {...state} />;
  const id = `note-${question}`;
  const hint = 'What you looked at. Needed unless it is simply in place.';
  return (
    <form action={submit} aria-busy={busy} className="mt-3 grid grid-cols-1 gap-3">
      <HiddenFields fields={{ question }} />
      <FormAnswer {...state} />
      <Select
        id={`answer-${question}`}
        name="answer"
        label="Answer"
        options={OPTIONS}
        defaultValue={state.entered.answer ?? 'in_place'}
      />
      <div>
        <FieldLabel htmlFor={id} label="Why" />
        <FieldHint id={id} hint={hint} />
        <textarea
          id={id}
          name="note"
          rows={3}
          maxLength={2000}
          defaultValue={state.entered.note}
          className={`${CONTROL} py-3`}
          {...describe(id, hint, state.fields.note)}
        />
        <FieldError id={id} error={state.fields.note} />
      </div>
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Put it down
      </Button>
    </form>
  );
}
