'use client';
import { useActionState } from 'react';
import { FormAnswer, HiddenFields } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { MessageField } from '#components/support/message-field.tsx';
import { Button } from '#components/ui/button.tsx';

type Props = { id: string; newId: string; label: string; hint?: string; press: string; action: FormAction };

/** Something that is asked for in one’s own words, and that a person answers. */
export function WordsForm({ id, newId, label, hint, press, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  return (
    <form action={submit} aria-busy={busy} className="mt-5 grid max-w-xl gap-4">
      <HiddenFields fields={{ requestId: newId }} />
      <FormAnswer {...state} />
      <MessageField
        key={state.done ? newId : state.entered.words}
        id={id}
        name="words"
        label={label}
        hint={hint}
        rows={4}
        defaultValue={state.entered.words}
        error={state.fields.words}
      />
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        {press}
      </Button>
    </form>
  );
}
