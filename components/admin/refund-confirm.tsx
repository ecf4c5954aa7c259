'use client';
import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Money } from '#components/ui/money.tsx';
import { Card } from './card.tsx';
import type { Review } from './refund-review.ts';

type Props = {
  review: Review;
  entered: Readonly<Record<string, string>>;
  submit: (form: FormData) => void;
  busy: boolean;
};

const KEPT = ['paymentId', 'refundId', 'amount', 'reason', 'note'];

/** Says plainly what the next press does, and what it cannot undo. */
export function RefundConfirm({ review, entered, submit, busy }: Props) {
  const { amountMinor, leftMinor, currency, card, fraudulent } = review;
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that was pressed is gone: a keyboard and a screen reader go on here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      action={submit}
      aria-labelledby="confirm-refund"
      aria-busy={busy}
      className="grid content-start gap-4 self-start border-l-2 border-vermilion bg-sheet p-6"
    >
      <h2 id="confirm-refund" className="display text-heading" tabIndex={-1} ref={heading}>
        Send <Money minor={amountMinor} currency={currency} /> back?
      </h2>
      {KEPT.map(name => (
        <input key={name} type="hidden" name={name} value={entered[name] ?? ''} />
      ))}
      <ul className="grid list-disc gap-1.5 ps-5 text-[0.9375rem]">
        <li>
          <Money minor={amountMinor} currency={currency} /> goes back to <Card {...card} />. It usually takes five to
          ten days.
        </li>
        <li>
          {leftMinor > 0 ? (
            <>
              <Money minor={leftMinor} currency={currency} /> can still be sent back after that.
            </>
          ) : (
            'Nothing is left to send back after that.'
          )}
        </li>
        <li>The customer gets a mail about it.</li>
        {fraudulent ? <li>Stripe puts the card and the e-mail address on its block lists.</li> : null}
        <li>It cannot be undone.</li>
      </ul>
      <Button type="submit" name="step" value="confirm" disabled={busy}>
        Send it back
      </Button>
      <Button type="submit" name="step" value="change" look="quiet" disabled={busy}>
        Change something
      </Button>
    </form>
  );
}
