import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Money } from '#components/ui/money.tsx';
import type { PaymentView, RefundView } from '#lib/payments/model.ts';
import { Moment } from './moment.tsx';

const LOOK: Record<RefundView['status'], { tone: Tone; says: string }> = {
  requested: { tone: 'waiting', says: 'Asked for, Stripe has not answered' },
  pending: { tone: 'waiting', says: 'On its way' },
  requires_action: { tone: 'attention', says: 'Waits for the customer' },
  succeeded: { tone: 'proved', says: 'Sent' },
  failed: { tone: 'attention', says: 'Failed: the money is with us again' },
  canceled: { tone: 'stopped', says: 'Canceled' },
};

const REASONS: Readonly<Record<string, string>> = {
  requested_by_customer: 'The customer asked',
  duplicate: 'Paid twice',
  fraudulent: 'Fraud',
};

/** What was sent back or is about to be, by whom and why. */
export function PaymentRefunds({ refunds, currency }: Pick<PaymentView, 'refunds' | 'currency'>) {
  if (refunds.length === 0) return null;
  return (
    <section aria-labelledby="refunds">
      <h2 id="refunds" className="display text-heading">
        Refunds
      </h2>
      <ul className="mt-3">
        {refunds.map(refund => (
          <li key={refund.refundId} className="border-line border-b py-3 text-[0.9375rem]">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <Money minor={refund.amountMinor} currency={currency} className="font-semibold" />
              <Badge tone={LOOK[refund.status].tone}>{LOOK[refund.status].says}</Badge>
              {refund.failureReason ? (
                <span className="text-small">{refund.failureReason.replaceAll('_', ' ')}</span>
              ) : null}
            </p>
            <p>
              {REASONS[refund.reason] ?? refund.reason.replaceAll('_', ' ')}
              {refund.note ? `: ${refund.note}` : null}
            </p>
            <p className="break-words text-muted text-small">
              <Moment at={refund.requestedAt} /> by {refund.actor} ·{' '}
              <span className="font-mono">{refund.stripeRefundId ?? 'no answer from Stripe yet'}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
