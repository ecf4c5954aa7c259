'use client';
import { useActionState } from 'react';
import { FormAnswer } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Moment } from '#components/admin/moment.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import type { SessionView } from '#lib/identity/model.ts';

/** Where an account is signed in. Each session but this one can be ended, and all of the others together. */
export function Sessions({ sessions, end, endOthers }: Props) {
  const [ended, submit, busy] = useActionState(end, UNTOUCHED);
  const [others, submitOthers, busyWithOthers] = useActionState(endOthers, UNTOUCHED);
  return (
    <section aria-labelledby="sessions" className="mt-10">
      <h2 id="sessions" className="display text-heading">
        Signed in
      </h2>
      <div className="mt-4 empty:hidden">
        <FormAnswer {...(others.message ? others : ended)} />
      </div>
      <form action={submit} aria-busy={busy}>
        <ul className="mt-4 border-b border-line">
          {sessions.map(session => (
            <li key={session.id} className="flex items-start gap-4 border-t border-line py-4">
              <Session {...session} />
              {session.here ? null : (
                <Button type="submit" name="sessionId" value={session.id} look="plain" disabled={busy}>
                  End<span className="sr-only"> the session of {session.name}, since </span>
                  <span className="sr-only">
                    <Moment at={session.since} />
                  </span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      </form>
      <div className="mt-6 flex flex-wrap gap-3">
        {sessions.length > 1 ? (
          <form action={submitOthers}>
            <input type="hidden" name="here" value="stay" />
            <Button type="submit" look="quiet" disabled={busyWithOthers}>
              Sign out everywhere else
            </Button>
          </form>
        ) : null}
        <form action="/api/account/sign-out" method="post">
          <input type="hidden" name="everywhere" value="yes" />
          <Button type="submit" look="quiet">
            Sign out everywhere, here too
          </Button>
        </form>
      </div>
    </section>
  );
}

type Props = { sessions: readonly SessionView[]; end: FormAction; endOthers: FormAction };

const Session = ({ name, network, since, lastSeenAt, here, state, provedBy }: SessionView) => (
  <div className="flex-1">
    <p className="font-medium">{name}</p>
    <p className="text-small text-muted">
      Network {network} · signed in <Moment at={since} /> with {provedBy}
    </p>
    <p className="mt-1 text-small text-muted">
      {here ? <Badge tone="proved">This browser</Badge> : null}
      {!here && state === 'open' ? (
        <>
          Last seen <Moment at={lastSeenAt} />
        </>
      ) : null}
      {state === 'open' ? null : <Badge tone="attention">Waits for a further proof</Badge>}
    </p>
  </div>
);
