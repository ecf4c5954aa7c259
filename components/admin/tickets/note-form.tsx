'use client';
import { useActionState } from 'react';
import { MessageField } from '#components/support/message-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

/** A note for colleagues. */
export function NoteForm({ ticketId, action }: { ticketId: string; action: FormAction }) {
  const [state, send, busy] = useActionState(action, UNTOUCHED);
  return (
    <form action={send} aria-busy={busy} className="grid gap-3">
      <FormAnswer {...state} />
      <HiddenFields fields={{ ticketId }} />
      <MessageField
        key={state.entered.note}
        id="note"
        name="note"
        label="Note for colleagues"
        hint="No mail leaves. It is in the copy of their data, should they ask for one."
        rows={2}
        defaultValue={state.entered.note}
        error={state.fields.note}
      />
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Note it
      </Button>
    </form>
  );
}
