'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { type BreachView, RISKS } from '#lib/privacy/model.ts';
import { FormAnswer } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';
import { ReasonField } from '../reason-field.tsx';

type About = 'assess' | 'authority' | 'people' | 'close';
type Props = { id: string; title: string; about: About; breach: BreachView; action: FormAction };

const ASKS: Record<About, { label: string; hint: string; press: string }> = {
  assess: {
    label: 'What was done about it',
    hint: 'What stopped it, and what keeps it from happening again.',
    press: 'Note it',
  },
  authority: {
    label: 'Its number there, or why it need not be told',
    hint: 'Without a time, this says why it need not be told: only what is unlikely to harm anybody.',
    press: 'Note it',
  },
  people: {
    label: 'How, or why they need not be told',
    hint: 'Without a time, this says why not: what was lost cannot be read, or it can harm nobody any more.',
    press: 'Note it',
  },
  close: { label: 'Why it may be closed', hint: 'It stays as it is from then on.', press: 'Close it' },
};

/** Says one thing about a breach, with its reason; who and when stays on record. */
export function SayForm({ id, title, about, breach, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { fields, entered } = state;
  const name = about === 'assess' ? 'measures' : 'because';
  const { label, hint, press } = ASKS[about];
  return (
    <section aria-label={title} className="bg-sheet p-6">
      <h2 className="display mb-4 text-heading">{title}</h2>
      <form action={submit} aria-busy={busy} className="grid grid-cols-1 gap-4">
        <FormAnswer {...state} />
        <input type="hidden" name="breachId" value={id} />
        {about === 'assess' ? (
          <>
            <Select
              id="risk"
              name="risk"
              label="Risk for people"
              options={Object.entries(RISKS).map(([value, says]) => ({ value, label: says }))}
              error={fields.risk}
              defaultValue={entered.risk ?? breach.risk ?? 'some'}
            />
            <Field
              id="people"
              name="people"
              label="About how many people"
              optional
              inputMode="numeric"
              error={fields.people}
              defaultValue={entered.people ?? breach.people ?? ''}
            />
          </>
        ) : null}
        {about === 'authority' || about === 'people' ? (
          <Field
            id={`${about}-at`}
            name="toldAt"
            type="datetime-local"
            label="Told at (UTC)"
            optional
            error={fields.toldAt}
            defaultValue={entered.toldAt}
          />
        ) : null}
        <ReasonField
          id={`${about}-${name}`}
          name={name}
          label={label}
          hint={hint}
          entered={entered[name]}
          error={fields[name]}
        />
        <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
          {press}
        </Button>
      </form>
    </section>
  );
}
