'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CONTROL, describe, FieldError, FieldHint, FieldLabel } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type FormAction, UNTOUCHED } from './form-state.ts';

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
      <div>
        <FieldLabel htmlFor={id} label={label} />
        <FieldHint id={id} hint={hint} />
        <textarea
          id={id}
          name={name}
          rows={2}
          required
          minLength={10}
          maxLength={500}
          defaultValue={entered[name]}
          className={`${CONTROL} py-3`}
          {...describe(id, hint, fields[name])}
        />
        <FieldError id={id} error={fields[name]} />
      </div>
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        {press}
      </Button>
    </form>
  );
}
