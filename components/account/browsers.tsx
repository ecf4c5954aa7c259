'use client';
import { useActionState } from 'react';
import { FormAnswer } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Moment } from '#components/admin/moment.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import type { BrowserView } from '#lib/identity/model.ts';

/** The browsers that an account knows. Forgetting one signs it out and makes it new again. */
export function Browsers({ browsers, forget }: { browsers: readonly BrowserView[]; forget: FormAction }) {
  const [state, submit, busy] = useActionState(forget, UNTOUCHED);
  return (
    <section aria-labelledby="browsers" className="mt-12">
      <h2 id="browsers" className="display text-heading">
        Browsers we know
      </h2>
      <p className="measure mt-2 text-muted">
        You have signed in with these before. A sign-in with any other one is told to you by mail, and stopped for a
        further proof when its network is new as well.
      </p>
      <div className="mt-4 empty:hidden">
        <FormAnswer {...state} />
      </div>
      <form action={submit} aria-busy={busy}>
        <ul className="mt-4 border-b border-line">
          {browsers.map(({ id, name, firstSeenAt, lastSeenAt, here }) => (
            <li key={id} className="flex items-start gap-4 border-t border-line py-4">
              <div className="flex-1">
                <p className="font-medium">{name}</p>
                <p className="text-small text-muted">
                  Since <Moment at={firstSeenAt} /> · last sign-in <Moment at={lastSeenAt} />
                </p>
                {here ? (
                  <p className="mt-1">
                    <Badge tone="proved">This browser</Badge>
                  </p>
                ) : null}
              </div>
              {here ? null : (
                <Button type="submit" name="deviceId" value={id} look="plain" disabled={busy}>
                  Forget<span className="sr-only"> {name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}
