import type { ReactNode } from 'react';
import { Money } from '#components/ui/money.tsx';
import type { PaymentView } from '#lib/payments/model.ts';
import { Card } from './card.tsx';
import { Moment } from './moment.tsx';
import { PaymentStateBadge } from './payment-state.tsx';

/** What the payment is and where it stands. */
export function PaymentFacts({ payment }: { payment: PaymentView }) {
  const { currency, captureBefore, needsReconcileBecause } = payment;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="display text-heading">
        Payment
      </h2>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-[0.9375rem] sm:gap-x-8 max-sm:[&_time]:whitespace-normal">
        <Fact name="State">
          <PaymentStateBadge state={payment.state} />
        </Fact>
        <Fact name="Decision">{payment.riskStatus}</Fact>
        <Fact name="Amount">
          <Money minor={payment.amountMinor} currency={currency} />
        </Fact>
        <Fact name="Received">
          <Money minor={payment.amountReceivedMinor} currency={currency} />
        </Fact>
        <Fact name="Refunded">
          <Money minor={payment.amountRefundedMinor} currency={currency} />
        </Fact>
        {payment.amountDisputedMinor > 0 ? (
          <Fact name="Disputed">
            <Money minor={payment.amountDisputedMinor} currency={currency} />
          </Fact>
        ) : null}
        <Fact name="Card">
          <Card {...payment.card} />
        </Fact>
        {captureBefore ? (
          <Fact name="Capture before">
            <Moment at={captureBefore} />
          </Fact>
        ) : null}
        <Fact name="At Stripe">
          <span className="break-all font-mono text-small">{payment.stripe.paymentIntentId ?? 'nothing yet'}</span>
        </Fact>
        {needsReconcileBecause ? <Fact name="Differs from Stripe">{needsReconcileBecause}</Fact> : null}
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd>{children}</dd>
  </>
);
