'use client';
import { useActionState } from 'react';
import { FormAnswer, HiddenFields } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type Option, Select } from '#components/ui/select.tsx';
import type { Topic } from '#lib/support/model.ts';
import { MessageField } from './message-field.tsx';
import { StatementFields } from './statement-fields.tsx';

type Props = {
  /** Drawn for this page, so that a form that is sent twice is one question. */
  ticketId: string;
  topic: Topic;
  /** Whether nobody is signed in: then we ask where to answer. */
  guest: boolean;
  /** The orders of whoever is signed in, to choose from. */
  orders: readonly Option[];
  /** The clauses of the policy, where it is about one. */
  clauses: readonly Option[];
  /** The order that they come from. */
  order: string | undefined;
  action: FormAction;
};

const ABOUT_ORDERS: readonly Topic[] = ['not-mine', 'payment', 'order'];

/** A question to us. Sent without script as well; what was typed stays when something has to be mended. */
export function AskForm({ ticketId, topic, guest, orders, clauses, order, action }: Props) {
  const [state, send, sending] = useActionState(action, UNTOUCHED);
  const { entered, fields } = state;
  if (state.done)
    return (
      <Notice tone="proved" role="status" title="We have it" className="mt-8">
        <p>{state.message}</p>
      </Notice>
    );
  return (
    <form action={send} className="mt-8 grid gap-5" aria-busy={sending}>
      <FormAnswer {...state} />
      <HiddenFields fields={{ ticketId, topic }} />
      {guest ? (
        <Field
          key={`email ${entered.email}`}
          id="email"
          name="email"
          label="E-mail"
          hint="We answer there. If it is about an order, give the one you ordered with."
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          spellCheck={false}
          defaultValue={entered.email}
          error={fields.email}
        />
      ) : null}
      {ABOUT_ORDERS.includes(topic) ? (
        <WhichOrder orders={orders} entered={entered.orderNumber ?? order} error={fields.orderNumber} />
      ) : null}
      {topic === 'not-mine' ? <StatementFields entered={entered} fields={fields} /> : null}
      {topic === 'policy' ? (
        <Select
          key={`clause ${entered.clause}`}
          id="clause"
          name="clause"
          label="Which part of the policy"
          optional
          options={[{ value: '', label: 'All of it, or I am not sure' }, ...clauses]}
          defaultValue={entered.clause}
          error={fields.clause}
        />
      ) : null}
      <MessageField
        key={`message ${entered.message}`}
        id="message"
        name="message"
        label="What is it about?"
        hint="Never the number of a card or its code: nobody of us needs them."
        defaultValue={entered.message}
        error={fields.message}
      />
      <Button type="submit" disabled={sending}>
        {sending ? 'Sending…' : topic === 'not-mine' ? 'Report it now' : 'Send'}
      </Button>
    </form>
  );
}

type Order = { orders: readonly Option[]; entered: string | undefined; error: string | undefined };

const WhichOrder = ({ orders, entered, error }: Order) =>
  orders.length > 0 ? (
    <Select
      key={`order ${entered}`}
      id="orderNumber"
      name="orderNumber"
      label="Which order"
      optional
      options={[{ value: '', label: 'None of these' }, ...orders]}
      defaultValue={entered}
      error={error}
    />
  ) : (
    <Field
      key={`order ${entered}`}
      id="orderNumber"
      name="orderNumber"
      label="Order number"
      optional
      hint="For example CP-2026-000123. It stands in every mail about the order."
      autoComplete="off"
      spellCheck={false}
      maxLength={30}
      defaultValue={entered}
      error={error}
    />
  );
