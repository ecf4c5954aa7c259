'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/field.tsx';
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
      <TextArea
        id={`note-${question}`}
        name="note"
        label="Why"
        hint="What you looked at. Needed unless it is simply in place."
        rows={3}
        maxLength={2000}
        defaultValue={state.entered.note}
        error={state.fields.note}
      />
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Put it down
      </Button>
    </form>
  );
}
