'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { type Option, Select } from '#components/ui/select.tsx';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';
import { ReasonField } from '../reason-field.tsx';

type Props = { paymentId: string; rules: readonly Option[]; kinds: readonly Option[]; action: FormAction };
const HINT = 'What makes you sure of them. It stays on record under your name.';

/** Puts a rule to sleep for the card, account or mailbox of a payment, for a while. */
export function SnoozeForm({ paymentId, rules, kinds, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { done, fields, entered } = state;
  if (done) return <FormAnswer {...state} />;
  return (
    <form action={submit} aria-busy={busy} className="grid max-w-xl grid-cols-1 gap-4">
      <HiddenFields fields={{ paymentId }} />
      <FormAnswer {...state} />
      <Choice name="rule" label="Rule" options={rules} error={fields.rule} chosen={entered.rule} />
      <Choice name="kind" label="For" options={kinds} error={fields.kind} chosen={entered.kind} />
      <Field
        id="days"
        name="days"
        label="Days"
        hint="At most 180."
        inputMode="numeric"
        defaultValue={entered.days ?? '30'}
        error={fields.days}
        required
      />
      <ReasonField
        id="snooze-reason"
        name="reason"
        label="Why"
        hint={HINT}
        entered={entered.reason}
        error={fields.reason}
      />
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Put to sleep
      </Button>
    </form>
  );
}

type Choosing = {
  name: string;
  label: string;
  options: readonly Option[];
  error?: string | undefined;
  chosen?: string | undefined;
};

const Choice = ({ name, label, options, error, chosen }: Choosing) => (
  <Select key={chosen} id={name} name={name} label={label} options={options} error={error} defaultValue={chosen} />
);
