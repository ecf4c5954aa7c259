'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { BandsView } from '#lib/risk/model.ts';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

const LABELS = { challenge: 'Proves the card from', hold: 'Held from', block: 'Blocked from' } as const;

/** From which sums of points on a draft does what. */
export function BandsForm({ version, bands, action }: { version: number; bands: BandsView; action: FormAction }) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { fields, entered } = state;
  return (
    <form action={submit} aria-busy={busy} aria-label="Sums of points" className="mt-4 grid max-w-2xl gap-4">
      <HiddenFields fields={{ version: String(version) }} />
      <FormAnswer {...state} />
      <div className="grid gap-4 sm:grid-cols-3">
        {(['challenge', 'hold', 'block'] as const).map(name => (
          <Field
            key={name}
            id={`band-${name}`}
            name={name}
            label={LABELS[name]}
            inputMode="numeric"
            defaultValue={entered[name] ?? bands[name]}
            error={fields[name]}
          />
        ))}
      </div>
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Set the sums
      </Button>
    </form>
  );
}
