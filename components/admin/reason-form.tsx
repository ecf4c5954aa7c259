'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type FormAction, UNTOUCHED } from './form-state.ts';
import { ReasonField } from './reason-field.tsx';

type Props = {
  /** What the reason is about: the name and value of a hidden field. */
  about: { name: string; id: string };
  /** The name of the reason's own field. */
  name: string;
  label: string;
  hint: string;
  press: string;
  action: FormAction;
};

/** One sentence by a person, and a button. What was typed survives a refusal. */
export function ReasonForm({ about, name, label, hint, press, action }: Props) {
  const [{ done, message, fields, entered }, submit, busy] = useActionState(action, UNTOUCHED);
  const id = `${name}-${about.id}`;
  if (done)
    return (
      <Notice tone="proved" role="status">
        {message}
      </Notice>
    );
  return (
    <form action={submit} aria-busy={busy} className="grid max-w-xl grid-cols-1 gap-3">
      {message ? (
        <Notice tone="attention" role="alert">
          {message}
        </Notice>
      ) : null}
      <input type="hidden" name={about.name} value={about.id} />
      <ReasonField id={id} name={name} label={label} hint={hint} entered={entered[name]} error={fields[name]} />
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        {press}
      </Button>
    </form>
  );
}
