'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { ask, wordsOf } from './ask.ts';
import { Problem } from './problem.tsx';

/** The proofs that are typed. */
export type Typed = 'totp' | 'recovery' | 'mail' | 'password';

const FIELDS = {
  totp: { label: 'Code from your app', hint: 'Six digits. Each code works once.', inputMode: 'numeric', maxLength: 10 },
  recovery: { label: 'Recovery code', hint: 'One of the ten that you kept. It is used up by this.', maxLength: 40 },
  mail: {
    label: 'Code from the mail',
    hint: 'Eight digits. It works for ten minutes.',
    inputMode: 'numeric',
    maxLength: 12,
  },
  password: { label: 'Password', hint: undefined, maxLength: 128 },
} as const;

type Props = { by: Typed; busy: boolean; onSend: (entered: Record<string, string>) => void };

/** One field and its button. A code by mail is sent for first. */
export function TypedProof({ by, busy, onSend }: Props) {
  const [sent, setSent] = useState(by !== 'mail');
  const field = useRef<HTMLInputElement>(null);
  // What did not fit is there to be typed over.
  useEffect(() => {
    if (!busy && field.current?.value) field.current.select();
  }, [busy]);
  const name = by === 'password' ? 'password' : 'code';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // In React's eyes it is inside the form that asked.
    event.stopPropagation();
    onSend({ [name]: String(new FormData(event.currentTarget).get(name)) });
  };
  if (!sent) return <SendForCode onSent={() => setSent(true)} />;
  return (
    <form onSubmit={submit} className="grid gap-5">
      <Field
        id={`proof-${by}`}
        ref={field}
        name={name}
        type={by === 'password' ? 'password' : 'text'}
        autoComplete={by === 'password' ? 'current-password' : by === 'recovery' ? 'off' : 'one-time-code'}
        required
        autoFocus
        {...FIELDS[by]}
      />
      <Button type="submit" disabled={busy}>
        Go on
      </Button>
      {by === 'mail' ? <Again /> : null}
    </form>
  );
}

/** Nothing is mailed before somebody asks for it. */
function SendForCode({ onSent }: { onSent: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await ask('/api/identity/proof/mail').then(onSent, error => setProblem(wordsOf(error)));
    setBusy(false);
  };
  return (
    <div className="grid gap-5">
      <Problem says={problem} />
      <p className="text-muted">We send a code to the e-mail address of your account.</p>
      <Button onClick={send} disabled={busy}>
        Send the code
      </Button>
    </div>
  );
}

function Again() {
  const [said, setSaid] = useState('');
  const send = () =>
    ask('/api/identity/proof/mail').then(
      () => setSaid('A new code is on its way. The old one no longer works.'),
      error => setSaid(wordsOf(error)),
    );
  return (
    <p className="text-small text-muted">
      No mail?{' '}
      <Button look="plain" onClick={send}>
        Send another
      </Button>{' '}
      <span role="status">{said}</span>
    </p>
  );
}
