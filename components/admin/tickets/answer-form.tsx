'use client';
import { useActionState, useRef } from 'react';
import { MessageField } from '#components/support/message-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { AFTER_ANSWER } from '#lib/support/model.ts';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

type Props = {
  ticketId: string;
  /** What was on the screen: nobody answers what they have not read. */
  version: number;
  messageId: string;
  templates: readonly { id: string; label: string; text: string }[];
  action: FormAction;
};

const AFTER = Object.entries(AFTER_ANSWER).map(([value, label]) => ({ value, label }));

/** An answer, begun from a template if one fits. What was typed survives a refusal. */
export function AnswerForm({ ticketId, version, messageId, templates, action }: Props) {
  const [state, send, sending] = useActionState(action, UNTOUCHED);
  const form = useRef<HTMLFormElement>(null);
  const begin = (id: string) => {
    const field = form.current?.elements.namedItem('answer');
    const text = templates.find(template => template.id === id)?.text;
    if (field instanceof HTMLTextAreaElement && text) field.value = field.value ? `${field.value}\n\n${text}` : text;
  };
  return (
    <form ref={form} action={send} aria-busy={sending} className="grid gap-4 bg-sheet p-6">
      <FormAnswer {...state} />
      <HiddenFields fields={{ ticketId, version: String(version), messageId }} />
      <Select
        id="template"
        label="Begin with"
        optional
        options={[{ value: '', label: 'An empty page' }, ...templates.map(({ id, label }) => ({ value: id, label }))]}
        onChange={event => begin(event.currentTarget.value)}
      />
      <MessageField
        key={state.done ? messageId : `same ${state.entered.answer}`}
        id="answer"
        name="answer"
        label="Your answer"
        hint="They read it as it stands here, by mail and on their page. What stands in brackets is yours to fill in: it does not go out before."
        rows={8}
        defaultValue={state.entered.answer}
        error={state.fields.answer}
      />
      <Select
        key={`after ${state.entered.after}`}
        id="after"
        name="after"
        label="And then"
        options={AFTER}
        defaultValue={state.entered.after}
      />
      <Button type="submit" disabled={sending} className="justify-self-start">
        {sending ? 'Sending…' : 'Send the answer'}
      </Button>
    </form>
  );
}
