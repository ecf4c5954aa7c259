'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { FormAnswer } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';
import { ReasonField } from '../reason-field.tsx';
import { KINDS } from './words.ts';

const EFFECTS = [
  { value: 'block', label: 'Stop it' },
  { value: 'allow', label: 'Let it pass' },
];
const HINT = 'It stays on record under your name.';

/** Lists something from the next payment on. What is entered is kept as a hash and shown masked from then on. */
export function ListForm({ action }: { action: FormAction }) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { fields, entered } = state;
  return (
    <form action={submit} aria-busy={busy} aria-labelledby="enter" className="grid gap-4 bg-sheet p-6">
      <h2 id="enter" className="display text-heading">
        Enter something
      </h2>
      <FormAnswer {...state} />
      <Select
        key={`kind ${entered.kind}`}
        id="kind"
        name="kind"
        label="What it is"
        options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
        defaultValue={entered.kind ?? 'email'}
        error={fields.kind}
      />
      <Field
        id="value"
        name="value"
        label="Value"
        hint="Read it over: afterwards it is only shown masked."
        autoComplete="off"
        required
        maxLength={320}
        defaultValue={entered.value}
        error={fields.value}
      />
      <Select
        key={`effect ${entered.effect}`}
        id="effect"
        name="effect"
        label="What to do"
        options={EFFECTS}
        defaultValue={entered.effect ?? 'block'}
        error={fields.effect}
      />
      <Field
        id="days"
        name="days"
        label="Days"
        optional
        hint="Empty: until somebody ends it."
        inputMode="numeric"
        defaultValue={entered.days ?? '90'}
        error={fields.days}
      />
      <ReasonField id="reason" name="reason" label="Why" hint={HINT} entered={entered.reason} error={fields.reason} />
      <Button type="submit" disabled={busy}>
        Enter
      </Button>
    </form>
  );
}
