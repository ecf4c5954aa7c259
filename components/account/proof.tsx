'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Ways } from '#lib/identity/model.ts';
import { ask, type WantedProof, wordsOf } from './ask.ts';
import { signWithPasskey } from './passkey.ts';
import { Problem } from './problem.tsx';
import { type Typed, TypedProof } from './typed-proof.tsx';

type Props = {
  /** How it may be proved here. */
  ways: Ways;
  /** What the proof is for; absent in a sign-in that is not complete. */
  wanted?: WantedProof;
  onProved: (state: 'open' | 'pending') => void;
  /** What can be done when none of the ways is left. */
  otherwise?: ReactNode;
};
type By = 'passkey' | Typed;

const ORDER: readonly By[] = ['passkey', 'totp', 'password', 'mail', 'recovery'];
const SWITCH: Record<By, string> = {
  passkey: 'Use a passkey',
  totp: 'Use a code from your app',
  recovery: 'Use a recovery code',
  mail: 'Get a code by mail',
  password: 'Use your password',
};

/** A password that somebody else may know is no factor. */
const takes = (by: WantedProof['by'] | undefined, way: By): boolean =>
  by === 'passkey' ? way === 'passkey' : by !== 'factor' || way !== 'password';

/** Asks for one proof of identity, the strongest way first, and offers the others below. */
export function Proof({ ways, wanted, onProved, otherwise }: Props) {
  const open = ORDER.filter(way => ways[way] && takes(wanted?.by, way));
  const [by, setBy] = useState<By | undefined>(open[0]);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(proof: () => Promise<object>) {
    setBusy(true);
    setProblem(null);
    try {
      const wantedFor = wanted ? { action: wanted.action, object: wanted.object } : null;
      const { state } = await ask<{ state: 'open' | 'pending' }>('/api/identity/proof', {
        proof: await proof(),
        for: wantedFor,
      });
      onProved(state);
    } catch (error) {
      setProblem(wordsOf(error));
    }
    setBusy(false);
  }
  const choose = (way: By) => {
    setProblem(null);
    setBy(way);
  };

  if (by === undefined) return <Notice>{otherwise ?? 'There is no way left to prove it. Write to us.'}</Notice>;
  return (
    <div className="grid gap-5" aria-busy={busy}>
      <Problem says={problem} />
      {by === 'passkey' ? (
        <Button
          disabled={busy}
          autoFocus={wanted !== undefined}
          onClick={() => send(async () => ({ by, ...(await signWithPasskey('/api/identity/proof/passkey')) }))}
        >
          {SWITCH.passkey}
        </Button>
      ) : (
        <TypedProof key={by} by={by} busy={busy} onSend={entered => send(async () => ({ by, ...entered }))} />
      )}
      {open.length > 1 ? (
        <ul className="grid justify-items-start gap-1">
          {open
            .filter(way => way !== by)
            .map(way => (
              <li key={way}>
                <Button look="plain" disabled={busy} onClick={() => choose(way)}>
                  {SWITCH[way]}
                </Button>
              </li>
            ))}
        </ul>
      ) : null}
    </div>
  );
}
