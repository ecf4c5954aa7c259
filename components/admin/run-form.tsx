'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { type FormAction, UNTOUCHED } from './form-state.ts';

const SPANS = [
  { value: '1', label: 'The last day' },
  { value: '31', label: 'The last month, as every night' },
  { value: '180', label: 'The last half year' },
  { value: '400', label: 'The last 400 days' },
];

/** Begins a comparison now. It runs in the background; the page shows how far it is. */
export function RunForm({ start }: { start: FormAction }) {
  const [{ done, message, fields, entered }, submit, busy] = useActionState(start, UNTOUCHED);
  return (
    <form action={submit} aria-busy={busy} className="grid gap-4 bg-sheet p-6">
      <h2 className="display text-heading">Compare now</h2>
      {message ? (
        <Notice tone={done ? 'proved' : 'attention'} role={done ? 'status' : 'alert'}>
          {message}
        </Notice>
      ) : null}
      <Select
        key={entered.days}
        id="days"
        name="days"
        label="What was made in"
        options={SPANS}
        error={fields.days}
        defaultValue={entered.days ?? '31'}
      />
      <Button type="submit" disabled={busy}>
        Compare with Stripe
      </Button>
    </form>
  );
}
