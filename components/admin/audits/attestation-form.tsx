'use client';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { type Option, Select } from '#components/ui/select.tsx';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

type Props = { attestationId: string; providers: readonly Option[]; today: string; record: FormAction };

/** With what a provider showed that it keeps the standard. */
export function AttestationForm({ attestationId, providers, today, record }: Props) {
  const [state, submit, busy, stepUp] = useStepUp(record, UNTOUCHED);
  const { fields, entered } = state;
  if (state.done) return <FormAnswer {...state} />;
  return (
    <form action={submit} aria-busy={busy} className="grid max-w-xl grid-cols-1 gap-4">
      <HiddenFields fields={{ attestationId }} />
      <FormAnswer {...state} />
      {stepUp}
      <Select
        key={entered.provider}
        id="provider"
        name="provider"
        label="Who showed it"
        options={providers}
        defaultValue={entered.provider}
        error={fields.provider}
      />
      <Field
        id="what"
        name="what"
        label="What it is"
        hint="Which document, for which version of the standard, and where it lies."
        required
        minLength={10}
        maxLength={500}
        defaultValue={entered.what}
        error={fields.what}
      />
      <Field
        id="issued-on"
        name="issuedOn"
        type="date"
        label="Issued on"
        required
        max={today}
        defaultValue={entered.issuedOn}
        error={fields.issuedOn}
      />
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Put it down
      </Button>
    </form>
  );
}
