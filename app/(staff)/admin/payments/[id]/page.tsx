import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DecisionForm } from '#components/admin/decision-form.tsx';
import { EvidenceForm } from '#components/admin/evidence-form.tsx';
import { PaymentDisputes } from '#components/admin/payment-disputes.tsx';
import { PaymentFacts } from '#components/admin/payment-facts.tsx';
import { PaymentLedger } from '#components/admin/payment-ledger.tsx';
import { PaymentRefunds } from '#components/admin/payment-refunds.tsx';
import { PaymentStory } from '#components/admin/payment-story.tsx';
import { PaymentVerdicts } from '#components/admin/payment-verdicts.tsx';
import { PaymentWarnings } from '#components/admin/payment-warnings.tsx';
import { ReasonForm } from '#components/admin/reason-form.tsx';
import { RefundForm } from '#components/admin/refund-form.tsx';
import { Link } from '#components/ui/link.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { isId, newId } from '#lib/id.ts';
import { PaymentNotFound, viewPayment } from '#lib/payments/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { clear, decline, release } from './actions.ts';
import { sendEvidence } from './evidence.ts';
import { refund } from './refund.ts';
import { storyOf } from './story.ts';

export const metadata: Metadata = { title: 'Payment' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stripe?: string | string[] }> };

export default async function PaymentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await reader('payments.read', `/admin/payments/${id}`, isId(id) ? `payment:${id}` : undefined);
  if (!actor) return <Refused permission="payments.read" />;
  const payment = isId(id) ? await viewPayment(id).catch(missing) : null;
  if (!payment) notFound();
  const now = clock.now();
  const asked = (await searchParams).stripe === 'ask';
  const events = await storyOf(payment, asked, now);
  const { paymentId, currency, refundable, warnings } = payment;
  const refunds = may(actor, 'payments.refund') && (payment.amountReceivedMinor > 0 || payment.refunds.length > 0);
  const decides = may(actor, 'payments.release');
  const answers = may(actor, 'payments.dispute');
  return (
    <>
      <Link href="/admin/payments/all" className="link inline-block min-h-6 text-small">
        All payments
      </Link>
      <h1 className="display mt-2 text-title">{payment.orderNumber}</h1>
      <div className="mt-8 grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-10">
          <PaymentFacts payment={payment} />
          <PaymentLedger movements={payment.movements} currency={currency} />
          <PaymentRefunds refunds={payment.refunds} currency={currency} />
          <PaymentDisputes
            disputes={payment.disputes}
            answer={({ disputeId, mayAnswer }) =>
              answers && mayAnswer ? (
                <EvidenceForm disputeId={disputeId} evidenceId={newId()} send={sendEvidence} />
              ) : null
            }
          />
          <PaymentWarnings warnings={warnings}>
            {decides && warnings.some(({ clearedAt }) => clearedAt === null) ? (
              <ReasonForm
                about={{ name: 'paymentId', id: paymentId }}
                name="reason"
                label="Why the order may go on"
                hint="Clears the warnings and closes the case. The customer does not see it."
                press="Clear"
                action={clear}
              />
            ) : null}
          </PaymentWarnings>
          <PaymentVerdicts gates={payment.gates} />
          <PaymentStory payment={payment} events={events} asked={asked} />
        </div>
        <div className="grid grid-cols-1 content-start gap-6">
          {decides ? (
            <DecisionForm
              paymentId={paymentId}
              open={payment.riskStatus === 'held'}
              release={release}
              decline={decline}
            />
          ) : null}
          {refunds ? (
            <RefundForm {...{ paymentId, refundable, currency, refund }} refundId={newId<'refund'>()} />
          ) : null}
        </div>
      </div>
    </>
  );
}

function missing(error: unknown): null {
  if (error instanceof PaymentNotFound) return null;
  throw error;
}
