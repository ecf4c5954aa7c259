'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { RadioCard } from '#components/ui/choices.tsx';
import { Field, FieldError, TextArea } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { type DraftView, NOTICE_DAYS, REASONS } from '#lib/policy/model.ts';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

const WHY = Object.entries(REASONS).map(([value, label]) => ({ value, label }));

/** What a draft is: what is new, why, whether it matters, and from when it holds. */
export function DescribeForm({ draft, action }: { draft: DraftView; action: FormAction }) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { fields, entered } = state;
  const material = entered.material ?? (draft.material ? 'yes' : 'no');
  return (
    <form action={submit} aria-busy={busy} aria-labelledby="describe" className="grid gap-5 bg-sheet p-6">
      <h2 id="describe" className="display text-heading">
        What it is
      </h2>
      <HiddenFields fields={{ draftId: draft.id }} />
      <FormAnswer {...state} />
      <TextArea
        id="summary"
        name="summary"
        label="What is new"
        hint="Every customer reads this in a mail, and everybody beside the version."
        rows={4}
        required
        maxLength={1000}
        defaultValue={entered.summary ?? draft.summary}
        error={fields.summary}
      />
      <Select
        key={`reason ${entered.reason ?? draft.reason}`}
        id="reason"
        name="reason"
        label="Why"
        options={WHY}
        defaultValue={entered.reason ?? draft.reason}
        error={fields.reason}
      />
      <fieldset className="grid gap-2" key={`material ${material}`}>
        <legend className="mb-1.5 font-medium text-[0.9375rem]">Does it matter to customers?</legend>
        <RadioCard
          name="material"
          value="yes"
          label="Yes"
          detail={`It changes what they may expect of us: announced at least ${NOTICE_DAYS} days before.`}
          defaultChecked={material === 'yes'}
        />
        <RadioCard
          name="material"
          value="no"
          label="No"
          detail="It says the same better, or promises more."
          defaultChecked={material === 'no'}
        />
        <FieldError id="material" error={fields.material} />
      </fieldset>
      <Field
        id="effectiveOn"
        name="effectiveOn"
        type="date"
        label="In force from"
        hint="Midnight UTC. May be left empty when it does not matter to customers: then it holds at once."
        defaultValue={entered.effectiveOn ?? draft.effectiveOn}
        error={fields.effectiveOn}
      />
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Set in the draft
      </Button>
    </form>
  );
}
