import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, RequestOptions, ServerResponse } from 'node:http';
import { request as plainly } from 'node:http';
import { request as securely } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localCertificate } from '../scripts/run/local-certificate.ts';
import { freePort } from '../scripts/run/ports.ts';
import { startTlsFront } from '../scripts/run/tls-front.ts';
import { openFront } from '../server/front.fixture.ts';

export type Said = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

type Given = {
  /** Alters what nginx reads, after it was written. */
  changed?: (folder: string) => void;
  /** How long its certificate is good. */
  days?: number;
  https?: number;
  http?: number;
};

/** nginx as it is shipped, before a front of the shop with pages of the test's own. */
export async function openTlsFront(
  pages: (request: IncomingMessage, response: ServerResponse) => void,
  { changed, days, ...places }: Given = {},
) {
  const [https, http] = [places.https ?? (await freePort()), places.http ?? (await freePort())];
  const shopUrl = new URL(`https://localhost:${https}`);
  const shop = await openFront(pages, { shopUrl, trustProxy: true, bodyLimit: 1_000_000 });
  const folder = mkdtempSync(join(tmpdir(), 'counterproof-nginx-'));
  const front = await startTlsFront({
    shopUrl,
    shop: `127.0.0.1:${shop.port}`,
    https: `127.0.0.1:${https}`,
    http: `127.0.0.1:${http}`,
    folder,
    certificate: localCertificate(join(folder, 'certificate'), shopUrl.hostname, days),
    ...(changed ? { changed } : {}),
  });
  const ca = readFileSync(front.authority);
  return {
    https,
    http,
    authority: front.authority,
    shop,
    shopUrl,
    folder,
    /** Asks over TLS, trusting what nginx shows only because of its authority. */
    ask: (path: string, options: RequestOptions = {}, body?: string) =>
      said(securely({ ...options, ...addressed(https, options), ca, servername: 'localhost', path }), body),
    askPlainly: (path: string, options: RequestOptions = {}, body?: string) =>
      said(plainly({ ...options, ...addressed(options.port ? Number(options.port) : http, options), path }), body),
    close: async () => {
      await front.stop();
      await shop.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const addressed = (port: number, { headers }: RequestOptions) => ({
  host: '127.0.0.1',
  port,
  agent: false,
  headers: { host: `localhost:${port}`, ...headers },
});

function said(outgoing: ReturnType<typeof plainly>, body: string | undefined): Promise<Said> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', async answer => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part as Buffer);
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() });
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
