'use client';
import { useActionState } from 'react';
import { FormAnswer } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';

type Props = { purpose: string; title: string; given: boolean; action: FormAction };

/** One button: it says yes, or takes it back. It works without script. */
export function Decide({ purpose, title, given, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  return (
    <form action={submit} aria-busy={busy} className="mt-4 grid justify-items-start gap-3">
      <input type="hidden" name="purpose" value={purpose} />
      <Button type="submit" look="quiet" disabled={busy}>
        {given ? 'Take it back' : 'I agree'}
        <span className="sr-only">: {title}</span>
      </Button>
      <FormAnswer {...state} />
    </form>
  );
}
