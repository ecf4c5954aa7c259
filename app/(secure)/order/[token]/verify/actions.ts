'use server';
import { act, type FormState, perform } from '#app/_edge/act.ts';
import { sendVerificationCode, verifyAsGuest, verifyOwnPayment } from '#lib/payments/index.ts';

const SENT = 'The code is on its way. A code that we sent before does not work any more.';
const wordsFor = ({ released }: { released: boolean }): string =>
  released
    ? 'Your payment goes through now, and the receipt is on its way to you.'
    : 'That helps. A person looks at the payment now, and we write to you as soon as it is decided. You are not charged before that.';

const linkIn = (form: FormData): string => String(form.get('link'));

/** Mails a code to the address of a guest's order. */
export const sendCode = async (_before: FormState, form: FormData): Promise<FormState> =>
  act(sendVerificationCode, form, SENT);

/** Takes a guest's code and street. */
export async function verify(_before: FormState, form: FormData): Promise<FormState> {
  const [code, street] = [String(form.get('code') ?? ''), String(form.get('street') ?? '')];
  return perform(verifyAsGuest, { link: linkIn(form), code, street }, { code, street }, wordsFor);
}

/** Takes the word of an account holder who has just proved who they are. */
export const verifyOwn = async (_before: FormState, form: FormData): Promise<FormState> =>
  perform(verifyOwnPayment, { link: linkIn(form) }, {}, wordsFor);
