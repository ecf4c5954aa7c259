'use client';
import { useActionState } from 'react';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';

/** Asks for a fact of an order: its number, or else card and postcode. It is sent without script as well. */
export function WayIn({ token, action }: { token: string; action: FormAction }) {
  const [state, send, sending] = useActionState(action, UNTOUCHED);
  const { fields, entered } = state;
  return (
    <form action={send} className="mt-8 grid gap-6" aria-busy={sending}>
      {state.message ? (
        <Notice tone="attention" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <input type="hidden" name="token" value={token} />
      <Field
        key={`number ${entered.number ?? ''}`}
        id="number"
        name="number"
        label="Order number"
        hint="For example CP-2026-000123. It stands in every mail about the order."
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        defaultValue={entered.number}
        error={fields.number}
      />
      <fieldset className="grid gap-5 border-line border-t pt-5">
        <legend className="float-left mb-4 w-full font-medium text-[0.9375rem]">You do not have it at hand?</legend>
        <Field
          key={`last4 ${entered.last4 ?? ''}`}
          id="last4"
          name="last4"
          label="Last four digits of the card"
          hint="Of the card that paid for the order. Nothing but these four."
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          defaultValue={entered.last4}
          error={fields.last4}
          className="clear-both"
        />
        <Field
          key={`postcode ${entered.postcode ?? ''}`}
          id="postcode"
          name="postcode"
          label="Postcode that it was sent to"
          autoComplete="off"
          maxLength={20}
          defaultValue={entered.postcode}
          error={fields.postcode}
        />
      </fieldset>
      <Button type="submit" disabled={sending}>
        {sending ? 'Looking…' : 'Go on'}
      </Button>
    </form>
  );
}
