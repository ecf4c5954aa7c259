import { parseArgs } from 'node:util';
import { build } from '../run/build.ts';
import type { Child } from '../run/children.ts';
import { findChromium } from '../run/chromium.ts';
import { root } from '../run/root.ts';
import { Running } from '../run/running.ts';
import { TestWorld } from '../run/test-world.ts';
import { measureAlerts } from './alerts/alerts.ts';
import { type CampaignRates, measureCampaign } from './campaign/campaign.ts';
import { copyDatabase } from './copy-database.ts';
import { openEmptyPage } from './empty-page.ts';
import { measureExports } from './exports/exports.ts';
import { measureGates } from './gates/gates.ts';
import { measureGrowth } from './growth/growth.ts';
import { measureGuard } from './guard/guard.ts';
import { fillHistory, type Size } from './history/history.ts';
import { measureIdentity } from './identity/identity.ts';
import { audit } from './lighthouse.ts';
import { describeMachine } from './machine.ts';
import { measurePlace } from './place/place.ts';
import { measureRates } from './rates/rates.ts';
import { type OpenShop, openShop } from './rates/shops.ts';
import { report } from './report.ts';
import { PAGES, printVerdicts, type Readings } from './verdicts.ts';

const SMALL: Size = { prints: 24, orders: 1_000 };
/** What a gate with a long past is compared with. */
const FEW: Size = { prints: 24, orders: 10_000 };

type Options = {
  rounds: string;
  only?: string;
  json?: string;
  prints: string;
  orders: string;
  looks: string;
  seed: string;
};

/**
 * Measures the pages on Lighthouse's mobile profile, in turns with an empty page of the same stack, so that a busy
 * machine is busy for both; what a request costs the server beside a floor of the same run; the press of the pay
 * button beside its bare statements; and the same in a shop with a long past. Exits with 1 when an aim is missed.
 */
export async function bench(words: string[]): Promise<void> {
  const options = parseArgs({
    args: words,
    options: {
      rounds: { type: 'string', default: '5' },
      only: { type: 'string' },
      json: { type: 'string' },
      prints: { type: 'string', default: '20000' },
      orders: { type: 'string', default: '1000000' },
      looks: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
    },
  }).values;
  const running = new Running();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void running.end(1));
  try {
    await running.end((await measureAll(running, options)) ? 0 : 1);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await running.end(1);
  }
}

async function measureAll(running: Running, options: Options): Promise<boolean> {
  const { only } = options;
  const started = (child: Child) => running.addChild(child);
  const world = new TestWorld(running);
  const environment = await world.shop();
  const server = await world.server();
  if (only === 'guard') return onlyGuard(world, options);
  if (only === 'export') return onlyExports(environment, options.json);
  const telling = { ...environment, ...(await copyDatabase(server, environment, 'shop_telling')) };
  const mailing = { ...environment, ...(await copyDatabase(server, environment, 'shop_mailing')) };
  if (only === 'campaign') return onlyCampaign(environment, await measureCampaign(telling, mailing), options.json);
  const exporting = { ...environment, ...(await copyDatabase(server, environment, 'shop_export')) };
  await fillHistory(environment.DATABASE_OWNER_URL ?? '', SMALL);
  const placing = { ...environment, ...(await copyDatabase(server, environment, 'shop_place')) };
  const fewer = { ...environment, ...(await copyDatabase(server, environment, 'shop_gates')) };
  const growing = { ...environment, ...(await copyDatabase(server, environment, 'shop_large')) };
  await build({ ...process.env, ...environment });
  const empty = await openEmptyPage(environment, started);
  const shop = await openShop(environment, started);
  const fast = only && only !== 'pages' ? true : await pagesAreFast(Number(options.rounds), shop, empty.url);
  if (only === 'pages') return fast;
  const machine = await machineOf(environment);
  const rates = only && only !== 'rates' ? [] : await measureRates(shop, { empty, started });
  const place = only && only !== 'place' ? null : await measurePlace(placing, server);
  const identity = only && only !== 'identity' ? null : await measureIdentity(environment);
  const alerts = only && only !== 'alerts' ? null : await measureAlerts(environment, shop.url, started);
  const exports = only ? null : await measureExports(exporting);
  const campaign = only ? null : await measureCampaign(telling, mailing);
  const size = { prints: Number(options.prints), orders: Number(options.orders) };
  const small = { size: SMALL, environment };
  const large = only && only !== 'growth' && only !== 'gates' ? null : await grown(growing, size);
  const gates = !large || only === 'growth' ? null : await measureGates(await grown(fewer, FEW), large);
  const growth = !large || only === 'gates' ? null : await measureGrowth(small, large, started);
  return (
    report({ machine, rates, place, identity, alerts, gates, exports, campaign, growth, guard: null }, options.json) &&
    fast
  );
}

/** A whole fleet, and nothing else: twenty minutes for five hundred looks. */
async function onlyGuard(world: TestWorld, { looks, seed, json }: Options): Promise<boolean> {
  const environment = await world.shop();
  await build({ ...process.env, ...environment });
  const guard = await measureGuard(world, looks, seed);
  return report({ ...NOTHING_ELSE, machine: await machineOf(environment), guard }, json);
}

/** Needs no build: it takes a minute or two. */
async function onlyExports(environment: Record<string, string>, json: string | undefined): Promise<boolean> {
  const exports = await measureExports(environment);
  return report({ ...NOTHING_ELSE, machine: await machineOf(environment), exports }, json);
}

/** Needs no build either: about five minutes, most of them for ten thousand mails. */
async function onlyCampaign(environment: Record<string, string>, campaign: CampaignRates, json: string | undefined) {
  return report({ ...NOTHING_ELSE, machine: await machineOf(environment), campaign }, json);
}

const NOTHING_ELSE = {
  ...{ rates: [], place: null, identity: null, alerts: null, gates: null },
  ...{ exports: null, campaign: null, growth: null, guard: null },
};

const machineOf = (environment: Record<string, string>) => describeMachine(environment.DATABASE_URL ?? '');

async function grown(environment: Record<string, string>, size: Size) {
  console.log(`\nGiving a shop ${size.prints} prints and ${size.orders} orders; a million takes minutes.`);
  await fillHistory(environment.DATABASE_OWNER_URL ?? '', size);
  return { size, environment };
}

async function pagesAreFast(rounds: number, shop: OpenShop, empty: string): Promise<boolean> {
  const chromium = findChromium(root);
  const readings: Readings = { empty: [], home: [], product: [], checkout: [] };
  for (let round = 1; round <= rounds; round++)
    for (const { name, path, cookie, indexed } of PAGES) {
      const url = name === 'empty' ? empty : shop.url + path;
      const reading = await audit(chromium, { url, cookie: cookie ? (shop.buyers[0]?.cookie ?? null) : null, indexed });
      readings[name].push(reading);
      console.log(`${round}/${rounds} ${name.padEnd(9)} performance ${reading.performance}  LCP ${reading.lcpMs} ms`);
    }
  return printVerdicts(readings);
}
