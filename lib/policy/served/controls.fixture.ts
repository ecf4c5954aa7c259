import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { openTlsFront } from '../../../deploy/front.fixture.ts';
import { noncePolicy } from '../../../server/csp-policy.ts';
import type { Drill } from '../runs/drill.fixture.ts';

type Front = Awaited<ReturnType<typeof openTlsFront>>;
let front: Front | undefined;

/** Pages of a shop, behind its own front and the nginx that is shipped; `changed` alters what nginx reads. */
async function serve(given: { changed?: (folder: string) => void; days?: number } = {}): Promise<void> {
  const places = front ? { https: front.https, http: front.http } : undefined;
  await close();
  front = await openTlsFront(
    (request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', noncePolicy('bm9uY2U='));
      if (request.url === '/cart')
        response.setHeader('set-cookie', '__Host-cart=a; Path=/; Secure; HttpOnly; SameSite=Lax');
      response.end('<p>hello');
    },
    { ...given, ...places },
  );
  vi.stubEnv('LOOK_AT_URL', front.shopUrl.origin);
  vi.stubEnv('LOOK_AT_PLAIN_URL', `http://localhost:${front.http}`);
  vi.stubEnv('LOOK_AT_CA', front.authority);
}

async function close(): Promise<void> {
  await front?.close();
  front = undefined;
}

const arrange = async () => {
  onTestFinished(async () => {
    await close();
    vi.unstubAllEnvs();
  });
  await serve();
};
const repair = () => serve();

const edited = (file: string, was: RegExp, is: string) => (folder: string) => {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(was, is));
};

export const servedDrills: Record<string, Drill> = {
  'shop.headers-as-served': {
    arrange,
    // One line in what stands before the shop, and no page forbids foreign scripts any more.
    break: () =>
      serve({ changed: edited('nginx.conf', /proxy_pass /, 'proxy_hide_header Content-Security-Policy; proxy_pass ') }),
    repair,
  },
  'shop.tls-as-served': {
    arrange,
    break: () =>
      serve({
        changed: folder => {
          edited('tls.conf', /ssl_protocols .*/, 'ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;')(folder);
          edited('tls.conf', /ssl_ciphers .*/, 'ssl_ciphers ALL:@SECLEVEL=0;')(folder);
        },
      }),
    repair,
  },
  'shop.certificate-lasts': { arrange, break: () => serve({ days: 20 }), repair },
};
