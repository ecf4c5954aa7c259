'use client';
import { useActionState } from 'react';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';

type Props = { token: string; name: string; email: string; join: FormAction };

/** What the name is, and a password for it. */
export function JoinForm({ token, name, email, join }: Props) {
  const [{ done, message, fields, entered }, submit, busy] = useActionState(join, UNTOUCHED);
  return (
    <form action={submit} aria-busy={busy} className="mt-8 grid gap-5">
      {message ? (
        <Notice tone={done ? 'proved' : 'attention'} role="alert">
          {message}
        </Notice>
      ) : null}
      <input type="hidden" name="token" value={token} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field
        id="name"
        name="name"
        label="Your name"
        hint="As the others know you. It stands beside what you decide."
        autoComplete="name"
        required
        maxLength={80}
        defaultValue={entered.name ?? name}
        error={fields.name}
      />
      <Field
        id="password"
        name="password"
        type="password"
        label="Password"
        hint="At least 15 characters with a letter and a digit. A few words in a row are easy to keep."
        autoComplete="new-password"
        required
        minLength={15}
        maxLength={128}
        error={fields.password}
      />
      <Button type="submit" size="large" disabled={busy}>
        Join
      </Button>
    </form>
  );
}
