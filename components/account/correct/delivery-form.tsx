'use client';
import { FormAnswer, HiddenFields } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { OrderToCorrect } from '#lib/orders/model.ts';
import { useStepUp } from '../use-step-up.tsx';

type Props = { order: OrderToCorrect; newId: string; correct: FormAction };

const FIELDS = [
  { name: 'name', label: 'Name', autoComplete: 'name', needed: true },
  { name: 'line1', label: 'Street and number', autoComplete: 'address-line1', needed: true },
  { name: 'line2', label: 'Second line', autoComplete: 'address-line2', needed: false },
  { name: 'postalCode', label: 'Postcode', autoComplete: 'postal-code', needed: false },
  { name: 'city', label: 'City', autoComplete: 'address-level2', needed: true },
  { name: 'region', label: 'State or region', autoComplete: 'address-level1', needed: false },
  { name: 'phone', label: 'Phone', autoComplete: 'tel', needed: false },
] as const;

/** Where one parcel goes. The country stays: the order was priced for it. */
export function DeliveryForm({ order: { id, shipTo }, newId, correct }: Props) {
  const [state, submit, busy, stepUp] = useStepUp(correct, UNTOUCHED);
  const { done, entered, fields } = state;
  return (
    <form action={submit} aria-busy={busy} className="mt-4 grid max-w-md gap-4">
      <HiddenFields fields={{ requestId: newId, orderId: id }} />
      <FormAnswer {...state} />
      {stepUp}
      {FIELDS.map(({ name, label, autoComplete, needed }) => (
        <Field
          key={`${name} ${done ? newId : (entered[name] ?? '')}`}
          id={`${name}-${id}`}
          name={name}
          label={label}
          autoComplete={autoComplete}
          required={needed}
          {...(needed ? {} : { optional: true })}
          maxLength={120}
          defaultValue={entered[name] ?? shipTo[name] ?? ''}
          error={fields[name]}
        />
      ))}
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Send it there
      </Button>
    </form>
  );
}
