import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { onLoopback } from '../../scripts/run/on-loopback.ts';

export type LossyLine = {
  url: string;
  /** Calls whose path matches reach Stripe, but their answers are lost on the way back. */
  loseAnswers(path: RegExp): void;
  /** Calls whose path matches never reach Stripe. */
  loseCalls(path: RegExp): void;
  /** Calls whose path matches are answered by `status` instead, the first `times` of them. */
  refuse(path: RegExp, status: number, times?: number): void;
  /** What was called, in order: `POST /v1/…` and the idempotency key. Emptied by `heal`. */
  calls: { line: string; key: string | undefined }[];
  /** Calls whose path matches are left without an answer until `heal`, which passes them on. */
  stall(path: RegExp): void;
  heal(): void;
  close(): Promise<void>;
};

type Trouble = { path: RegExp; what: 'answer' | 'call' | 'stall' | number; times: number };

/** A line between the store and `upstream` that can be cut where it hurts. */
export async function lossyLine(upstream: string): Promise<LossyLine> {
  const troubles: Trouble[] = [];
  const calls: LossyLine['calls'] = [];
  const stalled: (() => void)[] = [];
  const server = createServer((incoming, outgoing) => {
    const line = `${incoming.method} ${incoming.url}`;
    calls.push({ line, key: incoming.headers['idempotency-key']?.toString() });
    const hit = troubles.find(one => one.path.test(line) && one.times-- > 0);
    const trouble = hit?.what;
    const on = () => pass(incoming, outgoing, new URL(incoming.url ?? '/', upstream), trouble === 'answer');
    if (trouble === 'stall') return void stalled.push(on);
    if (trouble === 'call') return incoming.socket.destroy();
    if (typeof trouble === 'number') return outgoing.writeHead(trouble).end('{"error":{"type":"api_error"}}');
    on();
  });
  const { port, close } = await onLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    loseAnswers: path => void troubles.push({ path, what: 'answer', times: Infinity }),
    loseCalls: path => void troubles.push({ path, what: 'call', times: Infinity }),
    refuse: (path, status, times = Infinity) => void troubles.push({ path, what: status, times }),
    calls,
    stall: path => void troubles.push({ path, what: 'stall', times: Infinity }),
    heal: () => {
      for (const on of stalled.splice(0)) on();
      troubles.splice(0);
      calls.splice(0);
    },
    close,
  };
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, to: URL, loseAnswer: boolean): void {
  const call = send(to, { method: incoming.method, headers: { ...incoming.headers, host: to.host } }, answer => {
    if (loseAnswer) {
      answer.resume().on('end', () => incoming.socket.destroy());
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  call.on('error', () => incoming.socket.destroy());
  incoming.pipe(call);
}
