import { type IncomingMessage, type RequestOptions, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Drain } from './drain.ts';
import { createFront } from './front.ts';
import { PageMemory } from './page-memory.ts';

type Pages = (request: IncomingMessage, response: ServerResponse) => void;
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

export const SHOP = new URL('http://shop.test');

/** A front on a free port before pages of the test's own, and what it logged as errors. */
export async function openFront(pages: Pages, { bodyLimit = 1_000, trustProxy = false, shopUrl = SHOP } = {}) {
  const errors: string[] = [];
  const logged: string[] = [];
  const memories = { documents: new PageMemory(1_000_000), files: new PageMemory(1_000_000) };
  const drain = new Drain();
  const server: Server = createFront({
    rules: { shopUrl, trustProxy, bodyLimit },
    memories,
    drain,
    handle: async (incoming, response) => pages(incoming, response),
    log: { info: facts => logged.push(JSON.stringify(facts)), error: (_facts, message) => errors.push(message) },
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, options: RequestOptions = {}, body?: string) => asked(port, path, options, body);
  return { ask, errors, logged, memories, drain, server, port, close: () => drain.end(server, 100) };
}

function asked(port: number, path: string, options: RequestOptions, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: SHOP.host, ...options.headers };
    const outgoing = request({ port, host: '127.0.0.1', agent: false, ...options, path, headers }, async answer => {
      try {
        const parts: Buffer[] = [];
        for await (const part of answer) parts.push(part as Buffer);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) });
      } catch (error) {
        reject(error);
      }
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
