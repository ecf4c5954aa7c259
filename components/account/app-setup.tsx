'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { ask } from './ask.ts';
import { Problem } from './problem.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useAsking } from './use-asking.tsx';

/** What an authenticator app is given; the shape of `AppSetup` in lib/identity. */
type Setup = { secret: string; uri: string; qr: { path: string; size: number } };

/** Sets an authenticator app up: a code to scan, then the first code that the app shows. */
export function AppSetup({ onDone, onCodes }: { onDone: () => void; onCodes?: () => void }) {
  const [setup, setSetup] = useState<Setup | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { busy, problem, run, dialog } = useAsking();
  const start = () => run(async () => setSetup(await ask<Setup>('/api/identity/app')));
  const confirm = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    run(async () => {
      const confirmed = await ask<{ codes: string[] | null }>('/api/identity/app/confirm', { code });
      if (!confirmed.codes) return onDone();
      setCodes(confirmed.codes);
      onCodes?.();
    });
  };

  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  return (
    <>
      {setup ? (
        <form onSubmit={confirm} className="grid gap-5 bg-sheet p-6" aria-busy={busy}>
          <Problem says={problem} />
          <ToScan {...setup} />
          <Field
            id="app-code"
            name="code"
            label="Code from your app"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maxLength={10}
          />
          <Button type="submit" disabled={busy}>
            Confirm the app
          </Button>
        </form>
      ) : (
        <div className="grid justify-items-start gap-4">
          <Problem says={problem} />
          <Button look="quiet" onClick={start} disabled={busy}>
            Set up an app
          </Button>
        </div>
      )}
      {dialog}
    </>
  );
}

const ToScan = ({ secret, uri, qr }: Setup) => (
  <>
    <p className="text-[0.9375rem]">Scan this with your authenticator app, then enter the code that it shows.</p>
    <svg
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      role="img"
      aria-label="QR code for your authenticator app"
      shapeRendering="crispEdges"
      className="w-52 bg-white"
    >
      <path d={qr.path} className="fill-black" />
    </svg>
    <p className="text-small text-muted">
      Cannot scan? Type this key into the app:{' '}
      <code className="select-all break-all font-mono text-ink">{secret.match(/.{1,4}/g)?.join(' ')}</code>
    </p>
    <p className="text-small">
      The app is on this device?{' '}
      <a className="link" href={uri}>
        Open it
      </a>
    </p>
  </>
);
