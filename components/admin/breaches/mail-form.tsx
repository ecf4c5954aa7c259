'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { FormAnswer } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';
import { ReasonField } from '../reason-field.tsx';

const WHO = [
  { value: 'numbers', label: 'The buyers of these orders' },
  { value: 'orders', label: 'Whoever ordered in these days' },
  { value: 'accounts', label: 'Everybody with an account' },
];

/** A mail to everybody concerned; a second person reads it before it leaves. */
export function MailForm({ breachId, mailingId, action }: { breachId: string; mailingId: string; action: FormAction }) {
  const [state, submit, busy] = useActionState(action, UNTOUCHED);
  const { done, fields, entered } = state;
  return (
    <section aria-label="Mail the people concerned" className="bg-sheet p-6">
      <h2 className="display mb-4 text-heading">Mail the people</h2>
      <FormAnswer {...state} />
      {done ? null : (
        <form action={submit} aria-busy={busy} className="mt-4 grid grid-cols-1 gap-4">
          <input type="hidden" name="breachId" value={breachId} />
          <input type="hidden" name="mailingId" value={mailingId} />
          <Select id="who" name="who" label="To" options={WHO} defaultValue={entered.who} />
          <Field
            id="numbers"
            name="numbers"
            label="Order numbers"
            optional
            error={fields['audience.numbers']}
            defaultValue={entered.numbers}
          />
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            <Field
              id="from"
              name="from"
              type="date"
              label="From"
              optional
              error={fields['audience.from']}
              defaultValue={entered.from}
            />
            <Field
              id="to"
              name="to"
              type="date"
              label="To"
              optional
              error={fields['audience.to']}
              defaultValue={entered.to}
            />
          </div>
          <ReasonField
            id="message"
            name="message"
            label="What they read"
            hint="What happened, what it may mean for them, what was done, what they can do. Two people have to want it."
            rows={6}
            entered={entered.message}
            error={fields.message}
          />
          <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
            Ask a second person
          </Button>
        </form>
      )}
    </section>
  );
}
