import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DecisionForm } from '#components/admin/decision-form.tsx';
import { NotAllowed } from '#components/admin/not-allowed.tsx';
import { PaymentFacts } from '#components/admin/payment-facts.tsx';
import { PaymentTimeline } from '#components/admin/payment-timeline.tsx';
import { PaymentVerdicts } from '#components/admin/payment-verdicts.tsx';
import { Link } from '#components/ui/link.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { isId } from '#lib/id.ts';
import { PaymentNotFound, viewPayment } from '#lib/payments/index.ts';
import { reader } from '../../reader.ts';
import { decline, release } from './actions.ts';

export const metadata: Metadata = { title: 'Payment' };

type Props = { params: Promise<{ id: string }> };

export default async function PaymentPage({ params }: Props) {
  const { id } = await params;
  const actor = await reader('payments.read', `/admin/payments/${id}`);
  if (!actor) return <NotAllowed />;
  const payment = isId(id) ? await viewPayment(id).catch(missing) : null;
  if (!payment) notFound();
  const decides = may(actor, 'payments.release', clock.now());
  return (
    <>
      <Link href="/admin/payments" className="link inline-block min-h-6 text-small">
        All held payments
      </Link>
      <h1 className="display mt-2 text-title">{payment.orderNumber}</h1>
      <div className="mt-8 grid gap-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-10">
          <PaymentFacts payment={payment} />
          <PaymentVerdicts gates={payment.gates} />
          <PaymentTimeline entries={payment.timeline} />
        </div>
        {decides ? (
          <DecisionForm
            paymentId={payment.paymentId}
            open={payment.riskStatus === 'held'}
            release={release}
            decline={decline}
          />
        ) : null}
      </div>
    </>
  );
}

function missing(error: unknown): null {
  if (error instanceof PaymentNotFound) return null;
  throw error;
}
