'use server';
import { redirect } from 'next/navigation';
import { attempt, enteredIn, type FormState } from '#app/_edge/act.ts';
import { askToFind, openFound } from '#lib/orders/index.ts';

/** Asks for the way to an order. The words are the same whether number and e-mail belong together. */
export async function find(_before: FormState, form: FormData): Promise<FormState> {
  const { number = '', email = '' } = enteredIn(form);
  return attempt('orders.ask-to-find', { number, email }, async ({ actor, now }) => {
    await askToFind(actor, { number, email }, now);
    return `If ${number.trim()} was placed with ${email.trim()}, there is a mail on its way with a link. It works once, for 10 minutes.`;
  });
}

/** Uses the link of the mail up, and goes on to the order. */
export async function open(_before: FormState, form: FormData): Promise<FormState> {
  const { token = '' } = enteredIn(form);
  return attempt('orders.open-found', {}, async ({ actor, now }) => {
    const { path } = await openFound(actor, { token }, now);
    redirect(path as `/order/${string}`);
  });
}
