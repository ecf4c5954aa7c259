'use client';

import { useRouter } from 'next/navigation';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import type { FactorsView } from '#lib/identity/model.ts';
import { AddPasskey } from './add-passkey.tsx';
import { AppSetup } from './app-setup.tsx';
import { CodesLeft } from './codes-left.tsx';
import { day } from './day.ts';
import { LastOne } from './last-one.tsx';
import { PasskeyRow } from './passkey-row.tsx';
import { Problem } from './problem.tsx';
import { Removal } from './removal.tsx';
import { useStepUp } from './use-step-up.tsx';

type Props = { factors: FactorsView; actions: Record<'dropPasskey' | 'dropApp' | 'rename', FormAction> };

/** Passkeys, app and codes of one account: each can be added, named and removed. */
export function Factors({ factors: { passkeys, app, codesLeft, staff }, actions }: Props) {
  const refresh = useRouter().refresh;
  const [droppedKey, dropPasskey, droppingKey, provesKey] = useStepUp(actions.dropPasskey, UNTOUCHED);
  const [droppedApp, dropApp, droppingApp, provesApp] = useStepUp(actions.dropApp, UNTOUCHED);
  const last = staff && passkeys.length + (app ? 1 : 0) === 1;
  const protects = passkeys.length > 0 || app !== null;
  return (
    <div className="mt-10 grid gap-14">
      <section className="grid gap-5" aria-labelledby="passkeys">
        <h2 id="passkeys" className="display text-heading">
          Passkeys
        </h2>
        <p className="measure text-muted">
          Your fingerprint, face or device PIN, or a security key. It signs in by itself, without the password.
          {passkeys.length === 1 ? ' A second one, on another device, lets you in when the first is lost.' : ''}
        </p>
        <Said {...droppedKey} />
        {passkeys.length > 0 ? (
          <ul className="border-b border-line">
            {passkeys.map(passkey => (
              <PasskeyRow key={passkey.id} passkey={passkey} last={last} rename={actions.rename}>
                <Removal
                  what={passkey.name}
                  says="It no longer signs in. Every other session ends."
                  action={dropPasskey}
                  busy={droppingKey}
                  name="passkeyId"
                  value={passkey.id}
                />
              </PasskeyRow>
            ))}
          </ul>
        ) : null}
        <AddPasskey onDone={refresh} />
        {provesKey}
      </section>
      <section className="grid gap-5" aria-labelledby="app">
        <h2 id="app" className="display text-heading">
          Authenticator app
        </h2>
        <p className="measure text-muted">
          It shows a new code every thirty seconds, which is asked for after your password.
        </p>
        <Said {...droppedApp} />
        {app ? (
          <div className="border-y border-line py-4">
            <p className="font-medium">Set up {day(app.createdAt)}</p>
            <p className="text-small text-muted">Last used {app.lastUsedAt ? day(app.lastUsedAt) : 'never'}</p>
            {last ? (
              <LastOne />
            ) : (
              <Removal
                what="the app"
                says="Its codes are not taken any more. Every other session ends."
                action={dropApp}
                busy={droppingApp}
              />
            )}
          </div>
        ) : (
          <AppSetup onDone={refresh} />
        )}
        {provesApp}
      </section>
      {protects ? <CodesLeft left={codesLeft} onDone={refresh} /> : null}
    </div>
  );
}

const Said = ({ done, message }: { done: boolean; message: string | null }) =>
  done ? (
    <p role="status" className="border-l-2 border-proof bg-sheet px-4 py-3 text-[0.9375rem]">
      {message}
    </p>
  ) : (
    <Problem says={message} />
  );
