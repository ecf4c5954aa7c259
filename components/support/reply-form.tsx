'use client';
import { useActionState } from 'react';
import { FormAnswer, HiddenFields } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { MessageField } from './message-field.tsx';

type Props = { token: string; messageId: string; closed: boolean; action: FormAction };

/** Goes on with a question. Works without script. */
export function ReplyForm({ token, messageId, closed, action }: Props) {
  const [state, send, sending] = useActionState(action, UNTOUCHED);
  return (
    <form action={send} className="mt-8 grid gap-4" aria-busy={sending}>
      <FormAnswer {...state} />
      <HiddenFields fields={{ token, messageId }} />
      <MessageField
        key={state.done ? messageId : `same ${state.entered.message}`}
        id="message"
        name="message"
        label={closed ? 'Something is left? Writing opens it again.' : 'Write more'}
        hint="Never the number of a card or its code."
        rows={4}
        defaultValue={state.entered.message}
        error={state.fields.message}
      />
      <Button type="submit" look="quiet" disabled={sending} className="justify-self-start">
        {sending ? 'Sending…' : 'Send'}
      </Button>
    </form>
  );
}
