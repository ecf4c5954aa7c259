import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Origins } from '#lib/payment-page/index.ts';
import { paymentPolicy, paymentReportOnly } from '../../server/csp-policy.ts';
import { protect } from '../../server/outbound.ts';

/** Next's own word for a page that is drawn for its request. */
const DRAWN_FOR_ONE = 'private, no-cache, no-store, max-age=0, must-revalidate';

/** The headers of the payment page, written by the very code that writes them when the shop serves. */
export function expectedHeaders({ shop, stripeScript, stripeApi }: Origins): Record<string, string> {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', DRAWN_FOR_ONE);
  const hosts = { script: new URL(stripeScript), api: new URL(stripeApi) };
  response.setHeader('content-security-policy', paymentPolicy('N', hosts));
  response.setHeader('content-security-policy-report-only', paymentReportOnly());
  protect(response, shop.startsWith('https:'), () => undefined);
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}
