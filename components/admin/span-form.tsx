'use client';
import { type ReactNode, useActionState, useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { FormAnswer, HiddenFields } from './form-answer.tsx';
import { type FormAction, UNTOUCHED } from './form-state.ts';

type Props = {
  title: string;
  /** What the list of spans asks. */
  label: string;
  /** By their number of days. */
  spans: readonly { value: string; label: string }[];
  usual: string;
  press: string;
  fields?: Readonly<Record<string, string>>;
  action: FormAction;
  children?: ReactNode;
};

/** Begins something long about the last days. It runs in the background; the page shows how far it is. */
export function SpanForm({ title, label, spans, usual, press, fields = {}, action, children }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const heading = useId();
  return (
    <form action={submit} aria-busy={busy} aria-labelledby={heading} className="grid gap-4 bg-sheet p-6">
      <h2 id={heading} className="display text-heading">
        {title}
      </h2>
      {children}
      <FormAnswer {...state} />
      <HiddenFields fields={fields} />
      <Select
        key={state.entered.days}
        id="days"
        name="days"
        label={label}
        options={spans}
        error={state.fields.days}
        defaultValue={state.entered.days ?? usual}
      />
      <Button type="submit" look="quiet" disabled={busy}>
        {press}
      </Button>
    </form>
  );
}
