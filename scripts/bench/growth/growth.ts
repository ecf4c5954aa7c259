import type { Child } from '../../run/children.ts';
import type { Size } from '../history/history.ts';
import { CONNECTIONS, load } from '../load.ts';
import { type Case, casesOf } from '../rates/cases.ts';
import { type OpenShop, openShop } from '../rates/shops.ts';
import { postgresOf, shopCpuSeconds } from './cpu-of-shop.ts';
import { placeMs } from './place-ms.ts';

/** What is asked costs in a small shop and in a large one, in milliseconds; `times` above 1 is dearer in the large. */
export type Growth = {
  small: Size;
  large: Size;
  rows: { name: string; small: number; large: number; times: number }[];
};

type Shop = { size: Size; environment: Record<string, string> };
type Which = 'small' | 'large';

/** Turn by turn, and back: what the machine does besides, and what a process grows to, meets both shops alike. */
const TURNS: readonly Which[] = ['small', 'large', 'large', 'small', 'small', 'large', 'large', 'small'];
const PLACE_TURNS: readonly Which[] = ['small', 'large', 'large', 'small'];

/**
 * Asks the same of two shops, one server each, started together and warmed alike. What a request costs is the time on a
 * processor of the server and of Postgres with all its processes; of the pay button, the time on the clock without
 * what it waits for Stripe.
 */
export async function measureGrowth(small: Shop, large: Shop, started: (child: Child) => void): Promise<Growth> {
  const shops = {
    small: await openShop(small.environment, started),
    large: await openShop(large.environment, started),
  };
  const postgres = await postgresOf(small.environment.DATABASE_URL ?? '');
  const rows: Growth['rows'] = [];
  const add = (name: string, cost: Record<Which, number>) => {
    const times = cost.large / cost.small;
    rows.push({ name, ...cost, times });
    console.log(`${name.padEnd(15)} × ${times.toFixed(2)}`);
  };
  for (const name of casesOf(shops.small).map(it => it.name)) add(name, await costsOf(name, shops, postgres));
  const placing: Record<Which, number[]> = { small: [], large: [] };
  for (const which of PLACE_TURNS) placing[which].push(await placeMs({ small, large }[which].environment));
  add('place', { small: mean(placing.small), large: mean(placing.large) });
  return { small: small.size, large: large.size, rows };
}

async function costsOf(name: string, shops: Record<Which, OpenShop>, postgres: number): Promise<Record<Which, number>> {
  const found = (which: Which): Case => {
    const it = casesOf(shops[which]).find(one => one.name === name);
    if (!it) throw new Error(`no case is called ${name}`);
    return it;
  };
  const cases = { small: found('small'), large: found('large') };
  const seconds = { small: 0, large: 0 };
  const asked = { small: 0, large: 0 };
  const perTurn = Math.ceil(cases.small.count / TURNS.length / CONNECTIONS) * CONNECTIONS;
  for (const which of ['small', 'large'] as const) asked[which] += (await load(cases[which].ask, 0, perTurn)).length;
  for (const which of TURNS) {
    const before = shopCpuSeconds(shops[which].web, postgres);
    asked[which] += (await load(cases[which].ask, asked[which], perTurn)).length;
    seconds[which] += shopCpuSeconds(shops[which].web, postgres) - before;
  }
  const each = (which: Which) => (seconds[which] * 1000) / (asked[which] - perTurn);
  return { small: each('small'), large: each('large') };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
