'use client';

import { useActionState } from 'react';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';

export type DoorField = {
  name: string;
  label: string;
  type: 'email' | 'password' | 'text';
  autoComplete: string;
  hint?: string;
  /** What stands in it when the page is opened. */
  value?: string;
};

type Props = {
  action: FormAction;
  fields: readonly DoorField[];
  /** What goes along unseen: where to go on, which link was followed. */
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  busy: string;
  /** The heading over what the page says when it is done; the form is gone then. */
  done?: string;
};

/** A form before anybody is signed in. It is sent without script as well; what was typed stays, passwords do not. */
export function DoorForm({ action, fields, hidden = {}, submit, busy, done = '' }: Props) {
  const [state, send, sending] = useActionState(action, UNTOUCHED);
  if (state.done)
    return (
      <Notice tone="proved" role="status" title={done} className="mt-8">
        <p>{state.message}</p>
      </Notice>
    );
  return (
    <form action={send} className="mt-8 grid gap-5" aria-busy={sending}>
      {state.message ? (
        <Notice tone="attention" role="alert">
          {state.message}
        </Notice>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, value, ...field }) => (
        <Field
          key={`${name} ${state.entered[name] ?? ''}`}
          id={name}
          name={name}
          {...field}
          required
          maxLength={field.type === 'password' ? 600 : 254}
          spellCheck={false}
          defaultValue={field.type === 'password' ? undefined : (state.entered[name] ?? value)}
          error={state.fields[name]}
        />
      ))}
      <Button type="submit" disabled={sending}>
        {sending ? busy : submit}
      </Button>
    </form>
  );
}
