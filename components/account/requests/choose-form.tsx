'use client';
import { useActionState } from 'react';
import { FormAnswer, HiddenFields } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { MessageField } from '#components/support/message-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { RadioCard } from '#components/ui/choices.tsx';
import { FieldError } from '#components/ui/field.tsx';

export type Choice = { value: string; says: string; detail?: string };
type Props = {
  id: string;
  newId: string;
  legend: string;
  choices: readonly Choice[];
  /** Room for reasons, below the choices. */
  words?: { label: string; hint: string };
  press: string;
  action: FormAction;
};

/** One thing out of several, asked for by a press. Nothing is chosen beforehand. */
export function ChooseForm({ id, newId, legend, choices, words, press, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { done, entered, fields } = state;
  return (
    <form action={submit} aria-busy={busy} className="mt-5 grid max-w-xl gap-4">
      <HiddenFields fields={{ requestId: newId }} />
      <FormAnswer {...state} />
      <fieldset>
        <legend className="mb-2 font-medium text-[0.9375rem]">{legend}</legend>
        <div className="grid gap-2">
          {choices.map(({ value, says, detail }) => (
            <RadioCard
              key={`${value} ${entered.about} ${done ? newId : ''}`}
              name="about"
              value={value}
              required
              defaultChecked={entered.about === value}
              label={says}
              detail={detail}
            />
          ))}
        </div>
        <FieldError id={`${id}-about`} error={fields.about ? 'Choose one of these.' : null} />
      </fieldset>
      {words ? (
        <MessageField
          key={done ? newId : entered.words}
          id={`${id}-words`}
          name="words"
          {...words}
          rows={4}
          required={false}
          optional
          defaultValue={entered.words}
          error={fields.words}
        />
      ) : null}
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        {press}
      </Button>
    </form>
  );
}
