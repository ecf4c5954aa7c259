import type { ReactNode } from 'react';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Money } from '#components/ui/money.tsx';
import type { DisputeView } from '#lib/payments/model.ts';
import { Moment } from './moment.tsx';

const LOOK: Record<DisputeView['status'], { tone: Tone; says: string }> = {
  warning_needs_response: { tone: 'attention', says: 'Inquiry: the bank asks' },
  warning_under_review: { tone: 'waiting', says: 'Inquiry: the bank reads our answer' },
  warning_closed: { tone: 'proved', says: 'Inquiry closed, nothing was taken' },
  needs_response: { tone: 'attention', says: 'Chargeback: needs our answer' },
  under_review: { tone: 'waiting', says: 'Chargeback: the bank reads our answer' },
  appeal_needs_response: { tone: 'attention', says: 'Appeal: needs our answer' },
  appeal_under_review: { tone: 'waiting', says: 'Appeal: the bank reads our answer' },
  won: { tone: 'proved', says: 'Won' },
  lost: { tone: 'stopped', says: 'Lost' },
  prevented: { tone: 'proved', says: 'Prevented' },
};

type Props = {
  disputes: readonly DisputeView[] /** The form for one that may be answered. */;
  answer: (dispute: DisputeView) => ReactNode;
};

/** What cardholders' banks ask for, until when they want an answer, and what they were told. */
export function PaymentDisputes({ disputes, answer }: Props) {
  if (disputes.length === 0) return null;
  return (
    <section aria-labelledby="disputes">
      <h2 id="disputes" className="display text-heading">
        Disputes
      </h2>
      <ul className="mt-3 grid grid-cols-1 gap-6">
        {disputes.map(dispute => (
          <li key={dispute.disputeId} className="border-line border-t pt-3 text-[0.9375rem]">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <Money minor={dispute.amountMinor} currency={dispute.currency} className="font-semibold" />
              <Badge tone={LOOK[dispute.status].tone}>{LOOK[dispute.status].says}</Badge>
            </p>
            <p>
              {dispute.reason.replaceAll('_', ' ')}
              {dispute.networkReasonCode ? ` (${dispute.networkReasonCode})` : ''}.{' '}
              {dispute.withdrawnMinor > 0 ? (
                <>
                  The bank holds <Money minor={dispute.withdrawnMinor} currency={dispute.currency} /> of it now.
                </>
              ) : (
                'Nothing of it is withdrawn now.'
              )}
            </p>
            {dispute.dueBy && dispute.mayAnswer ? (
              <p className="font-medium">
                Answer before <Moment at={dispute.dueBy} />
              </p>
            ) : null}
            <p className="break-words text-muted text-small">
              Opened <Moment at={dispute.openedAt} />
              {dispute.closedAt ? (
                <>
                  , closed <Moment at={dispute.closedAt} />
                </>
              ) : null}{' '}
              · <span className="font-mono">{dispute.stripeDisputeId}</span>
            </p>
            <HandedIn evidence={dispute.evidence} />
            {answer(dispute)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const HandedIn = ({ evidence }: Pick<DisputeView, 'evidence'>) =>
  evidence.length === 0 ? null : (
    <ul className="mt-2 text-small">
      {evidence.map(one => (
        <li key={one.requestedAt}>
          Evidence by {one.actor}, <Moment at={one.requestedAt} />:{' '}
          {one.refusedBecause
            ? `refused by Stripe (${one.refusedBecause})`
            : one.answeredAt
              ? 'handed in'
              : 'on its way to Stripe'}
        </li>
      ))}
    </ul>
  );
