import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { encodeForm, type Params } from '../frame/api.ts';

export type Store = { origin: string; received: string[]; close: () => Promise<void> };

/**
 * A small store on another origin than the sandbox (`localhost`, not `127.0.0.1`), under a policy as
 * strict as the shop's: no inline script or style, Trusted Types, no connection but to itself.
 * `received` is every request as it came, to look for what must never arrive.
 */
export async function serveStore(sandbox: string, secretKey: string): Promise<Store> {
  const script = await bundle();
  const received: string[] = [];
  const stripe = async (path: string, params: Params) => {
    const headers = { authorization: `Bearer ${secretKey}`, 'content-type': 'application/x-www-form-urlencoded' };
    return (await fetch(`${sandbox}/v1/${path}`, { method: 'POST', headers, body: encodeForm(params) })).json();
  };
  const routes: Record<string, (body: string) => Promise<{ type: string; body: string }>> = {
    '/': async () => ({ type: 'text/html', body: page(sandbox) }),
    '/store.js': async () => ({ type: 'text/javascript', body: script }),
    '/store.css': async () => ({ type: 'text/css', body: CSS }),
    '/done': async () => ({ type: 'text/html', body: '<!doctype html><title>Done</title><h1>Done</h1>' }),
    '/api/pay': async body => {
      const { token, customer } = JSON.parse(body) as { token: string; customer?: string };
      const params = { ...INTENT, customer, confirm: true, confirmation_token: token };
      return json(outcome(await stripe('payment_intents', params)));
    },
    '/api/intent': async () => json(outcome(await stripe('payment_intents', INTENT))),
  };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    received.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} ${body}`);
    const answer = await routes[new URL(request.url ?? '/', 'http://store').pathname]?.(body);
    response.setHeader('content-security-policy', policy(sandbox));
    response.writeHead(answer ? 200 : 404, { 'content-type': `${answer?.type ?? 'text/plain'}; charset=utf-8` });
    response.end(answer?.body);
  });
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>(resolve => server.close(() => resolve()));
  return { origin: `http://localhost:${port}`, received, close };
}

const INTENT = { amount: 4990, currency: 'eur', capture_method: 'manual', allowed_payment_method_types: ['card'] };

const policy = (sandbox: string) =>
  `default-src 'none'; script-src 'self' ${sandbox}; style-src 'self'; frame-src ${sandbox}; connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'`;

const page = (sandbox: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Store</title><link rel="stylesheet" href="/store.css"><main id="store"></main><script src="${sandbox}/endive/stripe.js"></script><script src="/store.js"></script></html>`;

const CSS =
  'body{margin:0;font:16px/1.5 sans-serif}main{max-width:560px;margin:0 auto;padding:16px}form{display:grid;gap:24px}';

const json = (value: object) => ({ type: 'application/json', body: JSON.stringify(value) });

type Answer = { error?: { message: string }; status: string; client_secret: string };

function outcome({ error, status, client_secret }: Answer): object {
  return error ? { error: error.message } : { status, clientSecret: client_secret };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('main.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return outputFiles[0]?.text ?? '';
}
