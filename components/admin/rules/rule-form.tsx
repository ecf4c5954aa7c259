'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/choices.tsx';
import { Field, FieldError } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { RuleView } from '#lib/risk/model.ts';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';
import { named, OUTCOMES } from './words.ts';

const ANSWERS = [
  { value: 'nobody', label: 'A person only' },
  { value: 'code', label: 'A code by mail, too' },
  { value: 'factor', label: 'A second factor, too' },
];
const DOES = OUTCOMES.map(value => ({ value, label: value === 'allow' ? 'nothing but its points' : value }));

type Props = { version: number; rule: RuleView; action: FormAction };

/** What a draft says of one rule. What was typed survives a refusal, and what is wrong stands beside its field. */
export function RuleForm({ version, rule, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { fields, entered } = state;
  const sent = entered.version !== undefined;
  const id = (name: string) => `${rule.id}-${name}`;
  const on = sent ? entered.on !== undefined : rule.on;
  return (
    <form action={submit} aria-busy={busy} aria-label={rule.title} className="grid max-w-2xl gap-4 pt-3 pb-6">
      <HiddenFields fields={{ version: String(version), rule: rule.id }} />
      <FormAnswer {...state} />
      <p className="text-muted text-small">{rule.because}</p>
      <div>
        <Checkbox key={`on ${on}`} name="on" label="Is asked" defaultChecked={on} />
        <FieldError id={id('on')} error={fields.on} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {rule.limits.map(({ name, value, usual }) => (
          <Field
            key={name}
            id={id(`limit.${name}`)}
            name={`limit.${name}`}
            label={`Limit “${named(name)}”`}
            hint={value === usual ? undefined : `Usually ${usual}.`}
            inputMode="decimal"
            defaultValue={entered[`limit.${name}`] ?? value}
            error={fields[`limit.${name}`]}
          />
        ))}
      </div>
      {rule.actions.map(action => (
        <div key={action.name} className="grid gap-4 sm:grid-cols-2">
          <Select
            key={`${entered[`outcome.${action.name}`] ?? action.outcome}`}
            id={id(`outcome.${action.name}`)}
            name={`outcome.${action.name}`}
            label={action.name === 'hit' ? 'A hit means' : `A hit as “${named(action.name)}” means`}
            options={DOES}
            defaultValue={entered[`outcome.${action.name}`] ?? action.outcome}
            error={fields[`outcome.${action.name}`]}
          />
          <Field
            id={id(`score.${action.name}`)}
            name={`score.${action.name}`}
            label="Points"
            inputMode="numeric"
            defaultValue={entered[`score.${action.name}`] ?? action.score}
            error={fields[`score.${action.name}`]}
          />
        </div>
      ))}
      {rule.absolute ? null : (
        <Select
          key={entered.answeredBy ?? rule.answeredBy}
          id={id('answeredBy')}
          name="answeredBy"
          label="A hold by it is answered by"
          options={ANSWERS}
          defaultValue={entered.answeredBy ?? rule.answeredBy ?? 'nobody'}
          error={fields.answeredBy}
        />
      )}
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Set in the draft
      </Button>
    </form>
  );
}
