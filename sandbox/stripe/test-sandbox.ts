import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';
import { onTestFinished } from 'vitest';
import type { SandboxOptions } from './options.ts';
import { createStripeSandbox, type StripeSandbox } from './server.ts';

export const SECRET_KEY = 'sk_test_ada';
export const PUBLISHABLE_KEY = 'pk_test_ada';

/** A sandbox of its own on a free port, closed when the test ends. Call it inside the test. */
export async function startSandbox(options: SandboxOptions = {}): Promise<StripeSandbox> {
  const sandbox = await createStripeSandbox({ port: 0, retrySchedule: [20, 40, 60], ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** The unmodified SDK, pointed at a sandbox. */
export function sdk({ port }: { port: number }, config: ConstructorParameters<typeof Stripe>[1] = {}): Stripe {
  return new Stripe(SECRET_KEY, { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0, ...config });
}

export type Answer = { status: number; headers: Headers; body: string; json: Record<string, unknown> };

/** A request as a frame or curl would send it. */
export async function send(
  sandbox: { url: string },
  method: string,
  path: string,
  form: string | Record<string, string> = '',
  headers: Record<string, string> = { authorization: `Bearer ${SECRET_KEY}` },
): Promise<Answer> {
  const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
  const answer = await fetch(`${sandbox.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    ...(method === 'POST' && { body }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, headers: answer.headers, body: text, json: isJson ? JSON.parse(text) : {} };
}

/** A request to the control API. */
export async function steer(sandbox: { url: string }, method: string, path: string, body?: object): Promise<Answer> {
  const headers = { authorization: `Bearer ${SECRET_KEY}`, 'content-type': 'application/json' };
  return send(sandbox, method, `/_sandbox${path}`, body ? JSON.stringify(body) : '', headers);
}

/** As the shop, under an idempotency key. */
export const keyed = (key: string) => ({ authorization: `Bearer ${SECRET_KEY}`, 'idempotency-key': key });

/** As the payment frame: with the publishable key. */
export const browser = { authorization: `Bearer ${PUBLISHABLE_KEY}` };

/** The card fields of a frame. */
export function typed(number: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    'payment_method_data[type]': 'card',
    'payment_method_data[card][number]': number,
    'payment_method_data[card][exp_month]': '12',
    'payment_method_data[card][exp_year]': '2034',
    'payment_method_data[card][cvc]': '123',
    ...more,
  };
}

/** What a promise is rejected with. */
export async function refusal(promise: Promise<unknown>): Promise<InstanceType<typeof Stripe.errors.StripeError>> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error('The request was not refused.');
}

/** A card payment that needs no return address. */
export const cardPayment = { amount: 1999, currency: 'eur', allowed_payment_method_types: ['card' as const] };

export type Received = { body: string; signature: string };

/** A shop's webhook endpoint that answers as told, and hands out what arrives. */
export async function webhookReceiver(answers: number[] = []) {
  const received: Received[] = [];
  let waiting: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ body: Buffer.concat(chunks).toString(), signature: String(request.headers['stripe-signature']) });
    const status = answers.shift() ?? 200;
    response.writeHead(status, status >= 300 && status < 400 ? { location: '/elsewhere' } : {}).end();
    for (const wake of waiting.splice(0)) wake();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  /** Resolves once `enough` says so, after whatever arrives. */
  const until = async (enough: (all: Received[]) => boolean): Promise<Received[]> => {
    while (!enough(received)) await new Promise<void>(resolve => waiting.push(resolve));
    return received;
  };
  waiting = [];
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received, until };
}
