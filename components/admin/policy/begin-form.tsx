'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { REASONS } from '#lib/policy/model.ts';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

const WHY = Object.entries(REASONS).map(([value, label]) => ({ value, label }));

/** `build`: whether this build comes with words that no version ever had, so that a draft can begin from them. */
type Props = { newest: number; build: boolean; action: FormAction };

/** Begins the next version. */
export function BeginForm({ newest, build, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const from = [
    { value: 'published', label: `A copy of version ${newest}` },
    { value: 'build', label: 'The new words of this build' },
  ];
  return (
    <form action={submit} aria-busy={busy} aria-labelledby="begin" className="grid gap-4 bg-sheet p-6">
      <h2 id="begin" className="display text-heading">
        The next version
      </h2>
      <FormAnswer {...state} />
      {build ? (
        <Select
          id="from"
          name="from"
          label="Begin with"
          options={from}
          defaultValue={state.entered.from ?? 'published'}
        />
      ) : (
        <HiddenFields fields={{ from: 'published' }} />
      )}
      <Select
        id="begin-reason"
        name="reason"
        label="Why"
        options={WHY}
        defaultValue={state.entered.reason ?? 'review'}
        error={state.fields.reason}
      />
      <Button type="submit" look="primary" disabled={busy} className="justify-self-start">
        Begin a draft
      </Button>
    </form>
  );
}
