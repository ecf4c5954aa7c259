import { html } from 'hono/html';
import type { Stripe } from 'stripe';
import { isInquiry, isOpen } from '../../resources/disputes/decide.ts';
import { isWithdrawn } from '../../resources/disputes/funds.ts';
import type { Markup } from '../layout.ts';
import { badge, moment, money } from '../words.ts';
import { act, card } from './form.ts';

/** One dispute: where it stands, what the shop handed in, and what the bank may do next. */
export function disputeCard(dispute: Stripe.Dispute): Markup {
  const { id, amount, currency, reason, status, evidence_details: details } = dispute;
  const due = status.endsWith('needs_response') && details.due_by;
  return card(`${isInquiry(dispute) ? 'Inquiry' : 'Dispute'} about ${money(amount, currency)}`, [
    html`<p>${badge(status)} ${reason.replaceAll('_', ' ')}, <code>${id}</code></p>
      <p class="soft">
        ${isWithdrawn(dispute) ? 'The bank has the money.' : 'No money is with the bank.'}
        ${due ? html`Answer due ${moment(due)}.` : ''}
      </p>
      ${evidence(dispute)}`,
    html`<div class="acts">${ways(dispute)}</div>`,
  ]);
}

/** The ways on from where it stands. */
function ways(dispute: Stripe.Dispute): Markup[] {
  const way = (verb: string, label: string) => act(`/disputes/${dispute.id}/${verb}`, label);
  if (isInquiry(dispute))
    return [way('escalate', 'Escalate to chargeback'), way('win', 'Close inquiry'), way('prevent', 'Withdraw inquiry')];
  if (isOpen(dispute)) return [way('win', 'Shop wins'), way('lose', 'Shop loses'), way('prevent', 'Withdraw dispute')];
  return dispute.status === 'lost' ? [way('appeal', 'Open an appeal')] : [];
}

function evidence({ evidence: given, evidence_details: details }: Stripe.Dispute): Markup | string {
  const texts = Object.entries(given).filter(([, value]) => typeof value === 'string');
  const appeal = given.appeal?.card?.reason_for_filing;
  if (texts.length === 0 && !appeal) return '';
  const title = details.submission_count > 0 ? 'Evidence handed in' : 'Evidence kept ready';
  return html`<details>
    <summary>${title}</summary>
    <dl class="facts">
      ${texts.map(([name, value]) => html`<dt>${name.replaceAll('_', ' ')}</dt><dd>${value}</dd>`)}
      ${appeal ? html`<dt>appeal</dt><dd>${appeal}</dd>` : ''}
    </dl>
  </details>`;
}
