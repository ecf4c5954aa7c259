import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseBanner } from '#components/admin/desk/case-banner.tsx';
import { DeskKeys } from '#components/admin/desk/desk-keys.tsx';
import { LiveCase } from '#components/admin/desk/live-case.tsx';
import { RefundForm } from '#components/admin/refund-form.tsx';
import { LeftAlone } from '#components/admin/requests/left-alone.tsx';
import { Link } from '#components/ui/link.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { isId, newId } from '#lib/id.ts';
import { openAtDesk, PaymentNotFound } from '#lib/payments/index.ts';
import { limitsOfOrder } from '#lib/privacy/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { undo } from './actions.ts';
import { Case, CaseSignals } from './case.tsx';
import { Desk } from './desk.tsx';
import { Money } from './money.tsx';
import { refund } from './refund.ts';

export const metadata: Metadata = { title: 'Payment' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stripe?: string | string[] }> };

export default async function PaymentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await reader('payments.read', `/admin/payments/${id}`, isId(id) ? `payment:${id}` : undefined);
  if (!actor) return <Refused permission="payments.read" />;
  const now = clock.now();
  const open = isId(id) ? await openAtDesk(id, actor, now).catch(missing) : null;
  if (!open) notFound();
  const { payment, file, decision, effects } = open;
  const { paymentId, currency, refundable } = payment;
  const refunds = may(actor, 'payments.refund') && (payment.amountReceivedMinor > 0 || payment.refunds.length > 0);
  const asked = (await searchParams).stripe === 'ask';
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8">
        <Link href="/admin/payments" className="link inline-block min-h-6 text-small">
          Open cases
        </Link>
        <DeskKeys />
      </div>
      <h1 className="display mt-2 text-title">{payment.orderNumber}</h1>
      <LeftAlone limits={await limitsOfOrder(payment.orderId)} />
      {file ? (
        <>
          <CaseBanner
            {...{ payment, file, decision }}
            now={now.toISOString()}
            undo={may(actor, 'payments.release') ? undo : null}
          />
          <LiveCase paymentId={paymentId} mark={file.mark} waits={decision !== null} />
        </>
      ) : null}
      <div className="mt-8">
        <CaseSignals {...open} mayEditRules={may(actor, 'rules.edit')} />
      </div>
      <div className="mt-10 grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-6 lg:order-last">
          <Desk {...{ actor, payment, file, decision, effects, now }} />
          {refunds ? (
            <RefundForm {...{ paymentId, refundable, currency, refund }} refundId={newId<'refund'>()} />
          ) : null}
        </div>
        <div className="grid grid-cols-1 content-start gap-10">
          <Case {...open} mayNote={may(actor, 'payments.dispute')} mayReveal={may(actor, 'privacy.reveal')} />
          <Money {...{ payment, actor, asked, now }} />
        </div>
      </div>
    </>
  );
}

function missing(error: unknown): null {
  if (error instanceof PaymentNotFound) return null;
  throw error;
}
