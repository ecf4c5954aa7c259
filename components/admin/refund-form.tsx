'use client';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { Button } from '#components/ui/button.tsx';
import { RadioCard } from '#components/ui/choices.tsx';
import { Field, FieldError } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { amountToType, formatMoney } from '#lib/money.ts';
import type { Refundable } from '#lib/payments/model.ts';
import { type FormAction, type FormState, UNTOUCHED } from './form-state.ts';
import { ReasonField } from './reason-field.tsx';
import { RefundConfirm } from './refund-confirm.tsx';
import type { Review } from './refund-review.ts';

export type RefundState = FormState & { review: Review | null };

const HINT = 'A sentence for whoever asks later. The customer does not see it.';

type Props = {
  paymentId: string;
  /** Minted with the page: however often the button is pressed, it is one refund. */
  refundId: string;
  refundable: Refundable;
  currency: string;
  refund: FormAction<RefundState>;
};

const REASONS = [
  { value: 'requested_by_customer', label: 'The customer asked for it' },
  { value: 'duplicate', label: 'It was paid twice' },
  { value: 'fraudulent', label: 'It was fraud', detail: 'Card and e-mail also go on Stripe’s block lists.' },
] as const;

/** How much goes back and why; then, before anything happens, what will. What was typed survives a refusal. */
export function RefundForm({ paymentId, refundId, refundable, currency, refund }: Props) {
  const [state, submit, busy, stepUp] = useStepUp(refund, { ...UNTOUCHED, review: null });
  const { entered, fields, review } = state;
  const left = { minor: refundable.leftMinor, currency };
  if (state.done) {
    return (
      <Notice tone="proved" role="status" title="Refund asked for" className="self-start">
        <p>{state.message} Ledger and timeline show it as soon as Stripe has answered.</p>
      </Notice>
    );
  }
  if (review) return <RefundConfirm review={review} entered={entered} submit={submit} busy={busy} />;
  if (refundable.whyNot) return <p className="self-start bg-sheet p-6 text-[0.9375rem]">{refundable.whyNot}</p>;
  return (
    <form action={submit} className="grid content-start gap-4 self-start bg-sheet p-6" aria-busy={busy}>
      <h2 className="display text-heading">Refund</h2>
      {state.message ? (
        <Notice tone="attention" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <input type="hidden" name="paymentId" value={paymentId} />
      <input type="hidden" name="refundId" value={refundId} />
      <Field
        id="amount"
        name="amount"
        label={`Amount in ${currency.toUpperCase()}`}
        hint={`At most ${formatMoney(left)}.`}
        error={fields.amount}
        defaultValue={entered.amount ?? amountToType(left)}
        inputMode="decimal"
        autoComplete="off"
        required
        maxLength={20}
      />
      <fieldset>
        <legend className="mb-1.5 font-medium text-[0.9375rem]">Reason</legend>
        <div className="grid gap-2" key={entered.reason}>
          {REASONS.map(reason => (
            <RadioCard
              key={reason.value}
              name="reason"
              required
              {...reason}
              defaultChecked={entered.reason === reason.value}
            />
          ))}
        </div>
        <FieldError id="reason" error={fields.reason} />
      </fieldset>
      <ReasonField id="note" name="note" label="Why" hint={HINT} rows={3} entered={entered.note} error={fields.note} />
      <Button type="submit" name="step" value="review" look="quiet" disabled={busy}>
        See what will happen
      </Button>
      {stepUp}
    </form>
  );
}
