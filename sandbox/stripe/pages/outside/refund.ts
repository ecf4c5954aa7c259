import { html } from 'hono/html';
import type { Stripe } from 'stripe';
import { isAlive } from '../../resources/refunds/settle.ts';
import type { Markup } from '../layout.ts';
import { badge, moment, money } from '../words.ts';
import { act, card } from './form.ts';

/** One refund and how it may still end. */
export function refundCard(refund: Stripe.Refund): Markup {
  const { id, amount, currency, created, status, reason, failure_reason: failure } = refund;
  const said = [reason, failure].filter(Boolean).map(word => word?.replaceAll('_', ' '));
  const way = (verb: string, label: string) => act(`/refunds/${id}/${verb}`, label);
  const ways = [
    ...(status === 'pending' ? [way('succeed', 'Refund succeeds')] : []),
    ...(isAlive(refund) ? [way('fail', 'Refund fails')] : []),
    ...(status === 'pending' ? [way('cancel', 'Cancel refund')] : []),
  ];
  return card(`Refund of ${money(amount, currency)}`, [
    html`<p>${badge(status ?? '')} ${said.join(', ')} <code>${id}</code></p>
      <p class="soft">${moment(created)}</p>`,
    html`<div class="acts">${ways}</div>`,
  ]);
}
