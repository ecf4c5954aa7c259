import type { Asked } from '../load.ts';
import { delivery } from './webhooks.ts';

export type Floor =
  | 'the same bytes from a bare node:http server'
  | 'an empty route handler with one statement'
  | 'an empty dynamic page';

export type Case = {
  name: string;
  floor: Floor;
  /** The least share of its floor that is aimed at; null where none is. */
  aim: number | null;
  count: number;
  ask: (n: number, connection: number) => Asked;
};

/** One cart for each connection, each with one print in it: carts are locked while they change, and people have their own. */
export type Buyer = { cookie: string; variantId: string };

type Shop = { url: string; webhookSecret: string; buyers: readonly Buyer[] };

/** What is asked of the shop, and beside what. */
export function casesOf({ url, webhookSecret, buyers }: Shop): Case[] {
  const get = (path: string) => () => ({ url: url + path });
  const send = (method: 'POST' | 'PUT', path: string, connection: number, body: object): Asked => {
    const headers = { cookie: buyers[connection]?.cookie ?? '', origin: url, 'content-type': 'application/json' };
    return { url: url + path, method, headers, body: JSON.stringify(body) };
  };
  const bytes: Floor = 'the same bytes from a bare node:http server';
  const handler: Floor = 'an empty route handler with one statement';
  return [
    { name: 'home', floor: bytes, aim: 0.7, count: 20_000, ask: get('/') },
    { name: 'list', floor: bytes, aim: 0.7, count: 20_000, ask: get('/prints') },
    { name: 'product', floor: bytes, aim: 0.7, count: 20_000, ask: get('/prints/murmuration') },
    { name: 'sign-in page', floor: 'an empty dynamic page', aim: null, count: 600, ask: get('/sign-in') },
    {
      ...{ name: 'cart add', floor: handler, aim: null, count: 600 },
      ask: (n, connection) => {
        const variantId = buyers[connection]?.variantId;
        return send('PUT', '/api/cart', connection, { variantId, quantity: 1 + (n % 2) });
      },
    },
    { name: 'quote', floor: handler, aim: 0.7, count: 800, ask: (_n, c) => send('POST', '/api/checkout/quote', c, {}) },
    { name: 'webhook intake', floor: handler, aim: 0.7, count: 800, ask: () => delivery(url, webhookSecret) },
    {
      name: 'list, filtered',
      floor: 'an empty dynamic page',
      aim: null,
      count: 400,
      ask: get('/prints?stock=available&sort=price-up'),
    },
    { name: 'list, searched', floor: 'an empty dynamic page', aim: null, count: 400, ask: get('/prints?q=cream') },
  ];
}
