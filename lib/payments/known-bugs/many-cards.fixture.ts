import { createServer } from 'node:http';
import { config } from '#lib/config/index.ts';
import { onLoopback } from '../../../scripts/run/on-loopback.ts';

/** A line to Stripe on which every token is of a card of its own, and which counts what is asked of banks. */
export type ManyCards = { confirmed: string[]; close(): Promise<void> };

/**
 * Lays that line between the store and the stand-in for Stripe, which knows a dozen cards that banks decline: a card
 * tester has hundreds, so here each token's card has another fingerprint. Before anything connects. `confirmed` are the
 * attempts that were put before a bank, in order.
 */
export async function manyCards(): Promise<ManyCards> {
  const { stripe } = config();
  const upstream = stripe.apiUrl;
  const confirmed: string[] = [];
  const server = createServer(async (asked, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    const key = asked.headers['idempotency-key']?.toString() ?? '';
    if (key.startsWith('pi:confirm:')) confirmed.push(key.slice('pi:confirm:'.length));
    const { host: _host, 'content-length': _length, connection: _connection, ...headers } = asked.headers;
    const upheld = await fetch(new URL(asked.url ?? '/', upstream), {
      method: asked.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(asked.method === 'GET' ? {} : { body: Buffer.concat(chunks) }),
    });
    const said = await upheld.text();
    const token = /^\/v1\/confirmation_tokens\/(\w+)/.exec(asked.url ?? '')?.[1];
    const told = token ? said.replace(/"fingerprint": ?"\w+"/g, `"fingerprint":"${token.slice(-16)}"`) : said;
    answer.writeHead(upheld.status, { 'content-type': 'application/json' }).end(told);
  });
  const { port, close } = await onLoopback(server);
  stripe.apiUrl = new URL(`http://127.0.0.1:${port}`);
  return {
    confirmed,
    close,
  };
}
