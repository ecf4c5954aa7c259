'use client';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { VerifyAnswer } from './verify-answer.tsx';

/** An account holder proves who they are, for this payment: by passkey, app or a code by mail, as their account does. */
export function VerifyOwn({ link, verify }: { link: string; verify: FormAction }) {
  const [state, submit, busy, dialog] = useStepUp(verify, UNTOUCHED);
  if (state.done) return <VerifyAnswer message={state.message} />;
  return (
    <form action={submit} aria-busy={busy} className="mt-8 grid gap-5">
      {state.message && !state.stepUp ? (
        <Notice tone="attention" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <p>You are asked for your passkey, a code from your app, or a code that we send you by mail.</p>
      <input type="hidden" name="link" value={link} />
      <Button type="submit" size="large" disabled={busy}>
        Verify that it is you
      </Button>
      {dialog}
    </form>
  );
}
