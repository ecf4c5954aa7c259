'use server';
import { revalidatePath } from 'next/cache';
import { attempt, enteredIn } from '#app/_edge/act.ts';
import type { RefundState } from '#components/admin/refund-form.tsx';
import { isId } from '#lib/id.ts';
import { exponentOf, formatMoney, parseAmount } from '#lib/money.ts';
import { type RefundReview, refundPayment, reviewRefund, viewPayment } from '#lib/payments/index.ts';
import { BadInput } from '#lib/refusal.ts';

/** First says what would happen, then, when that is confirmed, sends the money. Both decide anew on the server. */
export async function refund(_before: RefundState, form: FormData): Promise<RefundState> {
  const entered = enteredIn(form);
  if (entered.step === 'change') return { done: false, message: null, fields: {}, entered, review: null };
  let review: RefundReview | null = null;
  const state = await attempt(refundPayment.operationName, entered, async ({ actor, now }) => {
    const { paymentId = '', refundId = '', reason = '', note = '' } = entered;
    const currency = await currencyOf(paymentId);
    const amountMinor = readAmount(entered.amount, currency);
    const input = { paymentId, refundId, amountMinor, reason: reason as 'duplicate', note };
    if (entered.step !== 'confirm') {
      review = await reviewRefund(actor, input, now);
      return '';
    }
    await refundPayment(actor, input, now);
    revalidatePath(`/admin/payments/${paymentId}`);
    return `${formatMoney({ minor: amountMinor, currency })} is on its way back.`;
  });
  if (review) return { done: false, message: null, fields: {}, entered, review };
  const { amountMinor: amount, ...others } = state.fields;
  return { ...state, fields: amount ? { ...others, amount } : others, review: null };
}

/** The payment's own, never the browser's. Who may not refund learns nothing by it: the operation refuses. */
async function currencyOf(paymentId: string): Promise<string> {
  const payment = isId(paymentId) ? await viewPayment(paymentId).catch(() => null) : null;
  return payment?.currency ?? 'eur';
}

function readAmount(typed: string | undefined, currency: string): number {
  const amountMinor = parseAmount(typed ?? '', currency);
  if (amountMinor !== null) return amountMinor;
  const digits = exponentOf(currency);
  const example = digits === 0 ? '1250' : `1250.${'5'.padEnd(digits, '0')}`;
  throw new BadInput({
    amount: `Write the amount in whole ${currency.toUpperCase()}, like ${example}, without marks between thousands.`,
  });
}
