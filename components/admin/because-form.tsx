'use client';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { Button, type ButtonLook } from '#components/ui/button.tsx';
import { type Option, Select } from '#components/ui/select.tsx';
import { FormAnswer, HiddenFields } from './form-answer.tsx';
import { type FormAction, UNTOUCHED } from './form-state.ts';
import { ReasonField } from './reason-field.tsx';

type Props = {
  /** Tells the fields of this form from those of others on the page. */
  id: string;
  hidden: Readonly<Record<string, string>>;
  choose?: { name: string; label: string; options: readonly Option[] };
  /** The name and label of the reason's own field. */
  reason?: string;
  label?: string;
  hint?: string;
  press: string;
  look?: ButtonLook;
  action: FormAction;
};

/** A reason, what it is about, and a button. What was typed survives a refusal. */
export function BecauseForm({
  id,
  hidden,
  choose,
  reason = 'because',
  label = 'Why',
  hint,
  press,
  look,
  action,
}: Props) {
  const [state, submit, busy, stepUp] = useStepUp(action, UNTOUCHED);
  const { done, fields, entered } = state;
  const field = `${id}-${reason}`;
  if (done) return <FormAnswer {...state} />;
  return (
    <form action={submit} aria-busy={busy} className="grid max-w-xl grid-cols-1 gap-4">
      <HiddenFields fields={hidden} />
      <FormAnswer {...state} />
      {stepUp}
      {choose ? (
        <Select
          key={entered[choose.name]}
          id={`${id}-${choose.name}`}
          name={choose.name}
          label={choose.label}
          options={choose.options}
          error={fields[choose.name]}
          defaultValue={entered[choose.name]}
        />
      ) : null}
      <ReasonField
        id={field}
        name={reason}
        label={label}
        hint={hint}
        entered={entered[reason]}
        error={fields[reason]}
      />
      <Button type="submit" look={look ?? 'quiet'} disabled={busy} className="justify-self-start">
        {press}
      </Button>
    </form>
  );
}
