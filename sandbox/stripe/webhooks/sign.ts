import { createHmac } from 'node:crypto';

/**
 * The `Stripe-Signature` header: `t=<seconds>,v1=<hex hmac-sha256 of "t.payload">`, one v1 for each secret while
 * one rolls.
 */
export function sign(payload: string, secrets: readonly string[], seconds: number): string {
  const signatures = secrets.map(secret => {
    return `v1=${createHmac('sha256', secret).update(`${seconds}.${payload}`).digest('hex')}`;
  });
  return [`t=${seconds}`, ...signatures].join(',');
}
