'use client';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/choices.tsx';
import { Field, FieldError } from '#components/ui/field.tsx';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';
import { ReasonField } from '../reason-field.tsx';

type Props = { demandId: string; drawers: readonly { value: string; label: string }[]; action: FormAction };

const LINES = [
  { name: 'orderNumber', label: 'Order', hint: 'The person behind this order is meant. Type no name in.' },
  { name: 'authority', label: 'Authority', hint: undefined },
  { name: 'reference', label: 'Their file number', hint: undefined },
  { name: 'law', label: 'Law', hint: 'With its paragraph, as their letter says.' },
] as const;

/** What an authority demands, about whom and by which law. A second person has to approve it. */
export function DemandForm({ demandId, drawers, action }: Props) {
  const [state, submit, busy, stepUp] = useStepUp(action, UNTOUCHED);
  const { done, fields, entered } = state;
  const chosen = (entered.categories ?? '').split(' ');
  if (done) return <FormAnswer {...state} />;
  return (
    <form action={submit} aria-busy={busy} className="grid content-start gap-4 bg-sheet p-6">
      <HiddenFields fields={{ demandId }} />
      <h2 className="display text-heading">A new demand</h2>
      <FormAnswer {...state} />
      {stepUp}
      {LINES.map(({ name, label, hint }) => (
        <Field
          key={name}
          id={`demand-${name}`}
          name={name}
          label={label}
          {...(hint ? { hint } : {})}
          required
          maxLength={200}
          autoComplete="off"
          defaultValue={entered[name]}
          error={fields[name]}
        />
      ))}
      <fieldset>
        <legend className="mb-1.5 font-medium text-[0.9375rem]">What they demand, and nothing more</legend>
        <div key={entered.categories}>
          {drawers.map(({ value, label }) => (
            <Checkbox
              key={value}
              name="categories"
              value={value}
              label={label}
              defaultChecked={chosen.includes(value)}
            />
          ))}
        </div>
        <FieldError id="demand-categories" error={fields.categories} />
      </fieldset>
      <ReasonField
        id="demand-because"
        name="because"
        label="Why it has to be answered"
        hint="The second person reads it."
        entered={entered.because}
        error={fields.because}
      />
      <Button type="submit" disabled={busy} className="justify-self-start">
        Ask for approval
      </Button>
    </form>
  );
}
