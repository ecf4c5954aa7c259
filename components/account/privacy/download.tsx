'use client';
import { useEffect } from 'react';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { FormAnswer } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';

type Props = { href: string; exportId: string; left: number; open: FormAction };

/** Asks for a proof, and then the download begins by itself. Without script there is a link to begin it. */
export function Download({ href, exportId, left, open }: Props) {
  const [state, submit, busy, stepUp] = useStepUp(open, UNTOUCHED);
  useEffect(() => {
    if (state.done) window.location.assign(href);
  }, [state, href]);
  return (
    <form action={submit} aria-busy={busy} className="grid justify-items-start gap-3">
      <input type="hidden" name="exportId" value={exportId} />
      <FormAnswer {...state} />
      {state.done ? (
        <a href={href} className="link py-1">
          Nothing happens? Download it here.
        </a>
      ) : null}
      {stepUp}
      <Button type="submit" disabled={busy}>
        Download
      </Button>
      <p className="text-muted text-small">{left === 1 ? 'Once more.' : `${left} times more.`}</p>
    </form>
  );
}
