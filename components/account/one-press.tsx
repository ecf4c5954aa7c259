'use client';
import { useActionState } from 'react';
import { FormAnswer } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';

/** The button behind the link of a mail. It works without script. */
export function OnePress({ token, action, label }: { token: string; action: FormAction; label: string }) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  return (
    <form action={submit} aria-busy={busy} className="mt-8">
      <input type="hidden" name="token" value={token} />
      <Button type="submit" disabled={busy}>
        {label}
      </Button>
      <div className="mt-4 empty:hidden">
        <FormAnswer {...state} />
      </div>
    </form>
  );
}
