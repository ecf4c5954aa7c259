'use client';
import { useActionState } from 'react';
import { FormAnswer, HiddenFields } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';

/** To say that one has read the newest version. Works without script. */
export function SayRead({ version, action }: { version: number; action: FormAction }) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  return (
    <form action={submit} aria-busy={busy} className="mt-8 grid max-w-[72ch] justify-items-start gap-3">
      <HiddenFields fields={{ version: String(version) }} />
      <FormAnswer {...state} />
      <Button type="submit" disabled={busy}>
        I have read version {version}
      </Button>
      <p className="text-muted text-small">
        It is only for you: from then on this page shows you what has changed since. Your rights do not depend on it.
      </p>
    </form>
  );
}
