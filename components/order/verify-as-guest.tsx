'use client';
import { useActionState } from 'react';
import { FormAnswer, HiddenFields } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { VerifyAnswer } from './verify-answer.tsx';

type Props = {
  link: string;
  /** The order's e-mail, most of it hidden. */
  email: string;
  /** Whether a code is on its way that still works. */
  sent: boolean;
  /** False after too many wrong answers. */
  open: boolean;
  sendCode: FormAction;
  verify: FormAction;
};

const ASKED = [
  {
    name: 'code',
    label: 'Code from the mail',
    hint: 'Eight digits. It works for ten minutes.',
    inputMode: 'numeric',
    autoComplete: 'one-time-code',
    maxLength: 12,
  },
  {
    name: 'street',
    label: 'Street and house number',
    hint: 'Where the order is to be delivered, as you entered it.',
    autoComplete: 'off',
    maxLength: 200,
  },
] as const;

/** A guest shows that they read the mailbox of the order and know where it goes. Nothing is mailed before it is asked for. */
export function VerifyAsGuest({ link, email, sent, open, sendCode, verify }: Props) {
  const [code, send, sending] = useActionState(sendCode, UNTOUCHED);
  const [answer, submit, busy] = useActionState(verify, UNTOUCHED);
  if (answer.done) return <VerifyAnswer message={answer.message} />;
  if (!open)
    return (
      <Notice tone="attention" role="status" title="A person goes on from here" className="mt-8">
        <p>There were too many wrong answers. We look at your order and write to you; you may also write to us.</p>
      </Notice>
    );
  const waits = sent || code.done;
  return (
    <div className="mt-8 grid gap-6">
      <form action={send} aria-busy={sending} className="grid gap-4">
        <p>
          {waits ? 'We have sent a code to' : 'First, we send a code to'}{' '}
          <strong className="font-semibold">{email}</strong>.
        </p>
        <HiddenFields fields={{ link }} />
        <FormAnswer {...code} />
        <Button type="submit" look={waits ? 'quiet' : 'primary'} disabled={sending} className="justify-self-start">
          {waits ? 'Send another code' : 'Send the code'}
        </Button>
      </form>
      {waits ? (
        <form action={submit} aria-busy={busy} className="grid gap-5 border-t border-line pt-6">
          <FormAnswer {...answer} />
          <HiddenFields fields={{ link }} />
          {ASKED.map(({ name, ...asked }) => (
            <Field
              key={`${name} ${answer.entered[name] ?? ''}`}
              id={name}
              name={name}
              {...asked}
              required
              defaultValue={answer.entered[name]}
              error={answer.fields[name]}
            />
          ))}
          <Button type="submit" size="large" disabled={busy}>
            Verify
          </Button>
        </form>
      ) : null}
    </div>
  );
}
