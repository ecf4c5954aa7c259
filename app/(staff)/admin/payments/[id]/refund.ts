'use server';
import { revalidatePath } from 'next/cache';
import { enteredIn, perform } from '#app/_edge/act.ts';
import type { RefundState } from '#components/admin/refund-form.tsx';
import { isId } from '#lib/id.ts';
import { exponentOf, formatMoney, parseAmount } from '#lib/money.ts';
import { type RefundReview, refundPayment, reviewRefund, viewPayment } from '#lib/payments/index.ts';

/** First says what would happen, then, when that is confirmed, sends the money. Both decide anew on the server. */
export async function refund(_before: RefundState, form: FormData): Promise<RefundState> {
  const entered = enteredIn(form);
  if (entered.step === 'change') return { done: false, message: null, fields: {}, entered, review: null };
  const currency = await currencyOf(entered.paymentId ?? '');
  const amountMinor = parseAmount(entered.amount ?? '', currency);
  if (amountMinor === null) return unreadable(entered, currency);
  const { paymentId = '', refundId = '', reason = '', note = '' } = entered;
  const input = { paymentId, refundId, amountMinor, reason: reason as 'duplicate', note };
  let review: RefundReview | null = null;
  const state =
    entered.step === 'confirm'
      ? await perform(
          refundPayment,
          input,
          entered,
          `${formatMoney({ minor: amountMinor, currency })} is on its way back.`,
        )
      : await perform(reviewRefund, input, entered, result => {
          review = result;
          return '';
        });
  if (state.done && entered.step === 'confirm') revalidatePath(`/admin/payments/${paymentId}`);
  const { amountMinor: amount, ...others } = state.fields;
  const fields = amount ? { ...others, amount } : others;
  return review ? { done: false, message: null, fields: {}, entered, review } : { ...state, fields, review: null };
}

/** The payment's own, never the browser's. Who may not refund learns nothing by it: the operation refuses. */
async function currencyOf(paymentId: string): Promise<string> {
  const payment = isId(paymentId) ? await viewPayment(paymentId).catch(() => null) : null;
  return payment?.currency ?? 'eur';
}

function unreadable(entered: RefundState['entered'], currency: string): RefundState {
  const digits = exponentOf(currency);
  const example = digits === 0 ? '1250' : `1250.${'5'.padEnd(digits, '0')}`;
  const amount = `Write the amount in whole ${currency.toUpperCase()}, like ${example}, without marks between thousands.`;
  return { done: false, message: 'Please check the marked fields.', fields: { amount }, entered, review: null };
}
