'use client';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { Button } from '#components/ui/button.tsx';
import { type Option, Select } from '#components/ui/select.tsx';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

type Props = { findingId: string; owner: string | undefined; people: readonly Option[]; assign: FormAction };

/** Gives a finding to somebody. */
export function AssignForm({ findingId, owner, people, assign }: Props) {
  const [state, submit, busy, stepUp] = useStepUp(assign, UNTOUCHED);
  return (
    <form action={submit} aria-busy={busy} className="grid grid-cols-1 gap-4">
      <HiddenFields fields={{ findingId }} />
      <FormAnswer {...state} />
      {stepUp}
      <Select id="to" name="to" label="Who sees to it" options={people} defaultValue={owner} error={state.fields.to} />
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Give it to them
      </Button>
    </form>
  );
}
