import type { Socket } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { ApiError } from '../api/error.ts';
import type { Fault } from './fault.ts';

/** An answer on its way out. */
export type Outgoing = { status: number; body: string; headers: Record<string, string> };

/** The answer of a request whose endpoint is left alone; null when it is asked. */
export function refusalBefore(fault: Fault): ApiError | null {
  if (fault.kind === '500_before') return brokenDown();
  if (fault.kind === '429') return new ApiError(429, TOO_MANY);
  if (fault.kind === '401')
    return new ApiError(401, { type: 'invalid_request_error', message: 'Invalid API Key provided.' });
  return null;
}

const TOO_MANY = {
  type: 'rate_limit_error',
  code: 'rate_limit',
  message:
    'Request rate limit exceeded. You can learn more about rate limits here https://docs.stripe.com/rate-limits.',
} as const;

export const brokenDown = (): ApiError =>
  new ApiError(500, { type: 'api_error', message: 'An unknown error occurred' });

/** Is the endpoint left alone, with nothing but a broken line for an answer? */
export const isSilentBefore = ({ kind }: Fault): boolean => kind === 'timeout_before' || kind === 'reset_before';

/** Does the connection end otherwise than by an answer? */
export const isSilent = (fault: Fault): boolean =>
  isSilentBefore(fault) || ['timeout_after', 'reset_after', 'answer_lost'].includes(fault.kind);

/** Ends the connection as the fault says. @param over ends a hanging one */
export async function silence(c: Context, fault: Fault, answer: Outgoing | null, over: AbortSignal): Promise<Response> {
  const bindings: Partial<HttpBindings> | undefined = c.env;
  const outgoing = bindings?.outgoing;
  if (!outgoing?.socket) throw new Error('A connection can only be broken where there is one');
  const { socket } = outgoing;
  if (fault.kind === 'answer_lost' && answer) {
    await half(outgoing, answer);
    socket.destroy();
  }
  if (fault.kind.startsWith('timeout')) await hang(socket, fault.milliseconds, over);
  socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

/** The caller sees the status and learns that something was done, but not what. */
function half(outgoing: HttpBindings['outgoing'], { status, headers, body }: Outgoing): Promise<void> {
  const bytes = Buffer.from(body);
  outgoing.writeHead(status, { ...headers, 'content-length': bytes.length });
  return new Promise(resolve => outgoing.write(bytes.subarray(0, bytes.length / 2), () => resolve()));
}

function hang(socket: Socket, milliseconds: number, over: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    socket.once('close', () => resolve());
    over.addEventListener('abort', () => resolve(), { once: true });
    setTimeout(resolve, milliseconds).unref();
  });
}
