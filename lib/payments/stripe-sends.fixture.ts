import { createHmac } from 'node:crypto';
import { config } from '#lib/config/index.ts';
import { receiveWebhook } from './index.ts';

let made = 0;

/** An event as Stripe sends it: id, type, and an object that may say anything at all. All in the same second. */
export const event = (type: string, object: Record<string, unknown>, livemode = false): string =>
  JSON.stringify({
    id: `evt_${++made}_${process.pid}_${Date.now()}`,
    object: 'event',
    type,
    api_version: '2026-10-28.endive',
    created: 1_700_000_000,
    livemode,
    data: { object },
  });

/** The header that Stripe would send with `body` at a moment, signed with our secret unless told otherwise. */
export function signed(body: string, at: Date, secret = config().stripe.webhookSecrets[0] ?? ''): string {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}

/** Delivers a body as Stripe would, or with another signature. */
export const deliver = (body: string, now: Date, signature: string | null = signed(body, now)) =>
  receiveWebhook(body, signature, now);
