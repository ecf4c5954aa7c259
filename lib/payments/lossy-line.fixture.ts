import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

export type LossyLine = {
  url: string;
  /** Calls whose path matches reach Stripe, but their answers are lost on the way back. */
  loseAnswers(path: RegExp): void;
  /** Calls whose path matches never reach Stripe. */
  loseCalls(path: RegExp): void;
  /** Calls whose path matches are answered by `status` instead. */
  refuse(path: RegExp, status: number): void;
  heal(): void;
  close(): Promise<void>;
};

type Trouble = { path: RegExp; what: 'answer' | 'call' | number };

/** A line between the store and `upstream` that can be cut where it hurts. */
export async function lossyLine(upstream: string): Promise<LossyLine> {
  const troubles: Trouble[] = [];
  const server = createServer((incoming, outgoing) => {
    const line = `${incoming.method} ${incoming.url}`;
    const trouble = troubles.find(one => one.path.test(line))?.what;
    if (trouble === 'call') return incoming.socket.destroy();
    if (typeof trouble === 'number') return outgoing.writeHead(trouble).end('{"error":{"type":"api_error"}}');
    pass(incoming, outgoing, new URL(incoming.url ?? '/', upstream), trouble === 'answer');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseAnswers: path => void troubles.push({ path, what: 'answer' }),
    loseCalls: path => void troubles.push({ path, what: 'call' }),
    refuse: (path, status) => void troubles.push({ path, what: status }),
    heal: () => void troubles.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
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
