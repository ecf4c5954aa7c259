import { join } from 'node:path';
import { root } from './root.ts';
import { startTlsFront } from './tls-front.ts';

/** Runs nginx before a shop until a signal comes: `deploy/start.mjs` says by which variables it goes. */
export async function front(): Promise<void> {
  const { SHOP_URL, PORT = '3000', LISTEN_HTTPS = '443', LISTEN_HTTP = '80', TLS_CERTIFICATE, TLS_KEY } = process.env;
  if (!SHOP_URL)
    throw new Error('SHOP_URL says under which name the shop is reached, for example https://shop.example.');
  if (Boolean(TLS_CERTIFICATE) !== Boolean(TLS_KEY))
    throw new Error('TLS_CERTIFICATE and TLS_KEY belong together: give both, or neither for a certificate made here.');
  const running = await startTlsFront({
    shopUrl: new URL(SHOP_URL),
    shop: `127.0.0.1:${PORT}`,
    https: LISTEN_HTTPS,
    http: LISTEN_HTTP,
    folder: join(root, '.data/nginx'),
    ...(TLS_CERTIFICATE && TLS_KEY
      ? { certificate: { certificate: TLS_CERTIFICATE, key: TLS_KEY, authority: TLS_CERTIFICATE } }
      : {}),
  });
  const by = TLS_CERTIFICATE ? '' : ` Its certificate is signed by ${running.authority}, which this machine alone has.`;
  console.log(`${SHOP_URL} leads to 127.0.0.1:${PORT}.${by}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop());
  process.on('SIGHUP', () => running.process.kill('SIGHUP'));
  process.exitCode = (await running.ended) ?? 1;
}
