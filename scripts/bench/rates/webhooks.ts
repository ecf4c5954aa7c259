import { createHmac, randomUUID } from 'node:crypto';
import type { Asked } from '../load.ts';

/**
 * One delivery of an event that nobody has seen before, signed now as Stripe signs. It is about an intent that is not
 * the shop's, so that what is measured is the intake: verify, insert once, enqueue.
 */
export function delivery(shopUrl: string, secret: string): Asked {
  const seconds = Math.floor(Date.now() / 1000);
  const id = randomUUID().replaceAll('-', '');
  const body = JSON.stringify({
    id: `evt_bench${id}`,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: seconds,
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type: 'payment_intent.created',
    data: { object: { id: `pi_bench${id}`, object: 'payment_intent', metadata: {}, amount: 21_500, currency: 'eur' } },
  });
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return {
    url: `${shopUrl}/api/stripe/webhook`,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': `t=${seconds},v1=${signature}` },
    body,
  };
}
