'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/field.tsx';
import { type Option, Select } from '#components/ui/select.tsx';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

type Props = {
  /** Tells the fields of this form from those of others on the page. */
  id: string;
  requestId: string;
  chooses?: readonly { name: string; label: string; options: readonly Option[] }[];
  /** Room to write, as whoever asked will read it. */
  writes?: { name: string; label: string; hint: string; required: boolean };
  press: string;
  action: FormAction;
};

/** One way to decide a request: what is chosen, what is written to whoever asked, and a button. */
export function DecideForm({ id, requestId, chooses = [], writes, press, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { done, entered, fields } = state;
  if (done) return <FormAnswer {...state} />;
  return (
    <form action={submit} aria-busy={busy} className="mt-4 grid gap-4">
      <HiddenFields fields={{ requestId }} />
      <FormAnswer {...state} />
      {chooses.map(({ name, label, options }) => (
        <Select
          key={`${name} ${entered[name]}`}
          id={`${id}-${name}`}
          name={name}
          label={label}
          options={options}
          error={fields[name]}
          defaultValue={entered[name]}
        />
      ))}
      {writes ? (
        <TextArea
          key={entered[writes.name]}
          id={`${id}-words`}
          name={writes.name}
          label={writes.label}
          hint={writes.hint}
          rows={5}
          required={writes.required}
          optional={!writes.required}
          maxLength={4000}
          defaultValue={entered[writes.name]}
          error={fields[writes.name]}
        />
      ) : null}
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        {press}
      </Button>
    </form>
  );
}
