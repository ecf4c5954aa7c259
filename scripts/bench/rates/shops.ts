import { join } from 'node:path';
import { BUNDLES } from '../../run/bundle.ts';
import { answers, type Child, startChild } from '../../run/children.ts';
import { freePort } from '../../run/ports.ts';
import { root } from '../../run/root.ts';
import { TEST_DATA } from '../../run/test-world.ts';
import { cartCookie } from '../cart-cookie.ts';
import { CONNECTIONS } from '../load.ts';
import type { Buyer } from './cases.ts';

export type OpenShop = { url: string; web: Child; webhookSecret: string; buyers: readonly Buyer[] };

/** One web server on the database of `environment`, and a buyer with a cart for each connection of the load. */
export async function openShop(
  environment: Record<string, string>,
  started: (child: Child) => void,
): Promise<OpenShop> {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const web = startChild({
    name: 'web server',
    args: ['--enable-source-maps', `${BUNDLES}/server.mjs`],
    // Everybody here shares one address: the limits stay, a thousand times as wide.
    env: { ...environment, PORT: port, SHOP_URL: url, NODE_ENV: 'production', LIMITS_TIMES: '1000' },
    cwd: root,
    log: join(TEST_DATA, 'logs/bench-web.log'),
  });
  started(web);
  await answers(`${url}/api/health`, web);
  const buyers: Buyer[] = [];
  for (let n = 0; n < CONNECTIONS; n++) buyers.push(await buyerAt(url));
  return { url, web, webhookSecret: environment.STRIPE_WEBHOOK_SECRET ?? '', buyers };
}

async function buyerAt(url: string): Promise<Buyer> {
  const cookie = await cartCookie(url);
  const cart = (await (await fetch(`${url}/api/cart`, { headers: { cookie } })).json()) as {
    lines: { variantId: string }[];
  };
  return { cookie, variantId: cart.lines[0]?.variantId ?? '' };
}
