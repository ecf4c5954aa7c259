'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { makePasskey } from './passkey.ts';
import { Problem } from './problem.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useAsking } from './use-asking.tsx';

/** Makes a passkey under a name. With the first factor come recovery codes, which are shown once. */
export function AddPasskey({ onDone, onCodes }: { onDone: () => void; onCodes?: () => void }) {
  const [name, setName] = useState('');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { busy, problem, run, dialog } = useAsking();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(async () => {
      const made = await makePasskey(name);
      setName('');
      if (!made.codes) return onDone();
      setCodes(made.codes);
      onCodes?.();
    });
  };
  const kept = () => {
    setCodes(null);
    onDone();
  };

  if (codes) return <RecoveryCodes codes={codes} onKept={kept} />;
  return (
    <>
      <form onSubmit={submit} className="grid gap-4" aria-busy={busy}>
        <Problem says={problem} />
        <Field
          id="passkey-name"
          label="Name of the passkey"
          hint="How you will know it again, for example “Phone” or “Blue key”."
          optional
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          maxLength={60}
          autoComplete="off"
        />
        <Button type="submit" disabled={busy} className="justify-self-start">
          {busy ? 'Waiting for your device…' : 'Add a passkey'}
        </Button>
      </form>
      {dialog}
    </>
  );
}
