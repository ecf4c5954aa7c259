'use server';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { attempt, enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import { actAsGuest } from '#app/_edge/act-as-guest.ts';
import { clientAddress } from '#app/_edge/client-address.ts';
import { SECOND } from '#lib/clock.ts';
import { cookieOptions } from '#lib/identity/index.ts';
import { askWayIn, enterAsGuest, GUEST_SESSION_LASTS, guestCookie, leave } from '#lib/privacy/index.ts';

/** Asks for the way in. The words are the same whether anything was ordered with that address. */
export async function ask(_before: FormState, form: FormData): Promise<FormState> {
  const { email = '' } = enteredIn(form);
  return perform(
    askWayIn,
    { email },
    { email },
    `If anything was ordered with ${email.trim()} without an account, a mail is on its way there with a link. It works once, for 10 minutes.`,
  );
}

/** Uses the link of the mail up, with what was named besides, and goes on to the data. */
export async function enter(_before: FormState, form: FormData): Promise<FormState> {
  const { token = '', number = '', last4 = '', postcode = '' } = enteredIn(form);
  return attempt('privacy.enter-as-guest', { number, last4, postcode }, async ({ actor, now }) => {
    const sent = await headers();
    const browser = { address: clientAddress(sent), userAgent: sent.get('user-agent') };
    const begun = await enterAsGuest(actor, { token, number, last4, postcode, browser }, now);
    (await cookies()).set(guestCookie(), begun.token, cookieOptions(GUEST_SESSION_LASTS / SECOND));
    redirect('/your-data/see');
  });
}

/** Closes these pages to this browser. */
export async function goOut(_before: FormState, _form: FormData): Promise<FormState> {
  const state = await actAsGuest(leave, new FormData(), 'Closed.');
  (await cookies()).set(guestCookie(), '', cookieOptions(0));
  if (state.done) redirect('/your-data');
  return state;
}
