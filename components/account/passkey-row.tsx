'use client';

import { type ReactNode, useActionState } from 'react';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { FactorsView } from '#lib/identity/model.ts';
import { day } from './day.ts';
import { LastOne } from './last-one.tsx';
import { Problem } from './problem.tsx';

type Props = {
  passkey: FactorsView['passkeys'][number];
  /** Whether it is the last factor of somebody who needs one. */
  last: boolean;
  rename: FormAction;
  /** How it is removed. */
  children: ReactNode;
};

/** One passkey: when it was made and last used, its name to change, its way out. */
export function PasskeyRow({ passkey, last, rename, children }: Props) {
  const [{ message, done, fields, entered }, submit, busy] = useActionState(rename, UNTOUCHED);
  const { id, name, createdAt, lastUsedAt, backedUp } = passkey;
  return (
    <li className="border-t border-line py-4">
      <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
      <p className="text-small text-muted">
        Added {day(createdAt)} · last used {lastUsedAt ? day(lastUsedAt) : 'never'} ·{' '}
        {backedUp ? 'kept on more than one device' : 'on one device only'}
      </p>
      <details className="group mt-1">
        <summary className="link w-fit py-1 text-small font-medium">
          Rename<span className="sr-only"> {name}</span>
        </summary>
        <form action={submit} className="mt-3 grid gap-3 bg-sheet p-4" aria-busy={busy}>
          {fields.name ? null : <Problem says={done ? null : message} />}
          <input type="hidden" name="passkeyId" value={id} />
          <Field
            id={`name-${id}`}
            name="name"
            label="New name"
            required
            maxLength={60}
            defaultValue={entered.name ?? name}
            error={fields.name}
            autoComplete="off"
          />
          <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
            Save the name
          </Button>
          <p role="status" className="text-small text-muted">
            {done ? message : ''}
          </p>
        </form>
      </details>
      {last ? <LastOne /> : children}
    </li>
  );
}
