'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { CARRIERS } from '#lib/orders/model.ts';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';

const OPTIONS = Object.entries(CARRIERS).map(([value, label]) => ({ value, label }));

type Props = { orderId: string; contact: boolean; action: FormAction };

/** To whom the parcel was handed. `contact`: phone number and e-mail address stand on its label. */
export function HandOverForm({ orderId, contact, action }: Props) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { done, fields, entered } = state;
  if (done) return <FormAnswer {...state} />;
  return (
    <form action={submit} aria-busy={busy} className="grid max-w-md content-start gap-4">
      <HiddenFields fields={{ orderId, contact: contact ? 'yes' : 'no' }} />
      <FormAnswer {...state} />
      <Select
        key={entered.carrier}
        id="carrier"
        name="carrier"
        label="Carrier"
        options={OPTIONS}
        error={fields.carrier}
        defaultValue={entered.carrier}
      />
      <Field
        id="tracking"
        name="tracking"
        label="Number of the parcel"
        hint="If the carrier gave one."
        maxLength={40}
        autoComplete="off"
        defaultValue={entered.tracking}
        error={fields.tracking}
      />
      <Button type="submit" disabled={busy} className="justify-self-start">
        Handed over
      </Button>
    </form>
  );
}
