'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

const SPANS = [
  { value: '1', label: 'The last day' },
  { value: '7', label: 'The last week' },
  { value: '30', label: 'The last 30 days' },
  { value: '180', label: 'The last half year' },
  { value: '400', label: 'The last 400 days' },
];

/** Asks a version what it would have said of payments that were made. The page of the result shows how far it is. */
export function BacktestForm({ version, action }: { version: number; action: FormAction }) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { fields, entered } = state;
  return (
    <form action={submit} aria-busy={busy} aria-labelledby="backtest" className="grid gap-4 bg-sheet p-6">
      <h2 id="backtest" className="display text-heading">
        Backtest
      </h2>
      <p className="text-small">
        What it would have said of payments that were made, with the facts as they were then.
      </p>
      <FormAnswer {...state} />
      <HiddenFields fields={{ version: String(version) }} />
      <Select
        key={entered.days}
        id="days"
        name="days"
        label="Payments of"
        options={SPANS}
        error={fields.days}
        defaultValue={entered.days ?? '30'}
      />
      <Button type="submit" look="quiet" disabled={busy}>
        Begin
      </Button>
    </form>
  );
}
