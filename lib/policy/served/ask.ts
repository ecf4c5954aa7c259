import { type IncomingHttpHeaders, type IncomingMessage, request as plainly, type RequestOptions } from 'node:http';
import { request as securely } from 'node:https';
import type { LookAt } from '#lib/config/index.ts';

/** An answer, up to a few hundred kilobytes of it. */
export type Answer = { status: number; headers: IncomingHttpHeaders; cookies: readonly string[]; body: string };

export type Question = { method?: string; headers?: Record<string, string>; body?: string; plain?: boolean };

const PATIENCE_MS = 10_000;
const LARGEST_BODY = 512 * 1024;
const NAME = 'Counterproof-looks-at-itself/1';

/**
 * Asks the shop's own address, and no other, as a stranger would: without cookies, following nothing. `plain`: without
 * TLS. Throws what the connection says when nothing answers.
 */
export function ask(at: LookAt, path: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, plain = false } = question;
  const to = plain ? at.plain : at.origin;
  if (!to) throw new Error('there is no address without TLS');
  const secure = to.protocol === 'https:';
  const options: RequestOptions = {
    host: to.hostname,
    port: to.port || (secure ? 443 : 80),
    path,
    method,
    agent: false,
    timeout: PATIENCE_MS,
    headers: { host: to.host, 'user-agent': NAME, ...headers },
  };
  return new Promise((resolve, reject) => {
    const outgoing = secure
      ? securely({ ...options, servername: to.hostname, ...(at.authority ? { ca: at.authority } : {}) })
      : plainly(options);
    outgoing.once('response', answer => void read(answer).then(resolve, reject));
    outgoing.once('timeout', () => outgoing.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} s`)));
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

async function read(answer: IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer) {
    size += (part as Buffer).length;
    if (size > LARGEST_BODY) break;
    parts.push(part as Buffer);
  }
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    cookies: answer.headers['set-cookie'] ?? [],
    body: Buffer.concat(parts).toString('utf8'),
  };
}

/** Whether an error says that nothing is reached there at all, as opposed to something that answers badly. */
export const isOutOfReach = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'].includes(String(error.code));
