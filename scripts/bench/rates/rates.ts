import type { Child } from '../../run/children.ts';
import { measure, type Rate } from '../load.ts';
import { type Case, casesOf, type Floor } from './cases.ts';
import { openBare, type Served } from './floors.ts';
import type { OpenShop } from './shops.ts';

export type Row = { name: string; floor: Floor; aim: number | null; rate: Rate; floorRate: Rate; share: number };

type Floors = { empty: Served; started: (child: Child) => void };

/** Each case beside its floor, one right after the other; printed as it goes. */
export async function measureRates(shop: OpenShop, { empty, started }: Floors): Promise<Row[]> {
  const rows: Row[] = [];
  for (const it of casesOf(shop)) {
    const { served, ask } = await floorOf(it, empty, started);
    const floorRate = await measure(pidOf(served.child), ask, it.count);
    const rate = await measure(pidOf(shop.web), it.ask, it.count);
    const share = rate.perCpuSecond / floorRate.perCpuSecond;
    rows.push({ name: it.name, floor: it.floor, aim: it.aim, rate, floorRate, share });
    console.log(`${it.name.padEnd(15)} ${share.toFixed(2)} of ${it.floor}`);
  }
  return rows;
}

async function floorOf(
  it: Case,
  empty: Served,
  started: (child: Child) => void,
): Promise<{ served: Served; ask: Case['ask'] }> {
  if (it.floor === 'the same bytes from a bare node:http server') {
    const served = await openBare(it.ask(0, 0).url, started);
    return { served, ask: () => ({ url: served.url }) };
  }
  if (it.floor === 'an empty dynamic page')
    return { served: empty, ask: () => ({ url: new URL('/fresh', empty.url).href }) };
  // The same request, body and all: whoever answers it has to read it.
  const url = new URL('/one', empty.url).href;
  return { served: empty, ask: (n, connection) => ({ ...it.ask(n, connection), url }) };
}

const pidOf = ({ process: running }: Child): number => running.pid ?? 0;
