'use client';

import { useStepUp } from '#components/account/use-step-up.tsx';
import { Button } from '#components/ui/button.tsx';
import { CONTROL, describe, FieldError, FieldHint, FieldLabel } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type FormAction, type FormState, UNTOUCHED } from './form-state.ts';

type Props = {
  paymentId: string;
  /** Whether a decision is due. Once it is made the form stays to say so. */
  open: boolean;
  release: FormAction;
  decline: FormAction;
};

/** One reason, two ways to go. Which button was pressed decides; what was typed survives a refusal. */
export function DecisionForm({ paymentId, open, release, decline }: Props) {
  const decide = (before: FormState, form: FormData) =>
    (form.get('decision') === 'release' ? release : decline)(before, only(form));
  const [state, submit, busy, stepUp] = useStepUp(decide, UNTOUCHED);
  const error = state.fields.reason;
  if (state.done) {
    return (
      <Notice tone="proved" role="status" title="Decided">
        <p>{state.message}</p>
      </Notice>
    );
  }
  if (!open) return null;
  return (
    <form action={submit} className="grid content-start gap-4 self-start bg-sheet p-6" aria-busy={busy}>
      <h2 className="display text-heading">Decide</h2>
      {state.message ? (
        <Notice tone="attention" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <input type="hidden" name="paymentId" value={paymentId} />
      <div>
        <FieldLabel htmlFor="reason" label="Reason" />
        <FieldHint id="reason" hint="A sentence for whoever asks later. The customer does not see it." />
        <textarea
          id="reason"
          name="reason"
          rows={4}
          required
          minLength={10}
          maxLength={500}
          defaultValue={state.entered.reason}
          className={`${CONTROL} py-3`}
          {...describe('reason', 'hint', error)}
        />
        <FieldError id="reason" error={error} />
      </div>
      <Button type="submit" name="decision" value="release" disabled={busy}>
        Release and charge
      </Button>
      <Button type="submit" name="decision" value="decline" look="quiet" disabled={busy}>
        Decline and give back
      </Button>
      {stepUp}
    </form>
  );
}

/** The fields of the operation; the button's name is ours. */
function only(form: FormData): FormData {
  const fields = new FormData();
  for (const name of ['paymentId', 'reason']) fields.set(name, String(form.get(name) ?? ''));
  return fields;
}
