/**
 * Looks at the payment page of a running shop again and again, with the observer's own eyes, while the shop is used and
 * changes: as a guest, as a customer with a saved card, and every eighth time through somebody who changes the page on
 * its way. Prints what came of it, as JSON.
 */
import postgres from 'postgres';
import { closeDatabase } from '#lib/db/index.ts';
import { Chance } from '../../chaos/chance.ts';
import { startBrowser } from '../../observe/browser.ts';
import { type Memory, observeWith } from '../../observe/observe.ts';
import { keepCard, signedInCustomer } from './customer.ts';
import { GoingsOn } from './goings-on.ts';
import type { GuardReading } from './guard.ts';
import { MUTATIONS, standBetween } from './stand-between.ts';
import { toldIn } from './told-in.ts';

const [wanted = '100', seed = '1'] = process.argv.slice(2);
const of = (name: string) => process.env[name] ?? '';
const [shopUrl, stripeUrl] = [of('SHOP_URL'), of('STRIPE_API_URL')];
const EVERY = 8;

const sql = postgres(of('DATABASE_OWNER_URL'), { max: 2, onnotice: () => {} });
const chance = new Chance(Number(seed));
const started = new Date();
const browser = await startBrowser();
const look = (memory: Memory, at = shopUrl) => observeWith(async () => browser, memory, at);
const guest: Memory = { cart: {}, nonce: null };
const customer = await signedInCustomer(sql, shopUrl);
await look(customer);
await keepCard(sql, { url: stripeUrl, secretKey: of('STRIPE_SECRET_KEY') });

await sql`update print set edition_size = 1000000`;
await sql`update stock set on_hand = reserved + 1000`;
const variants = (await sql<{ id: string }[]>`select id from variant order by id limit 6`).map(({ id }) => id);
const places = { shopUrl, stripeUrl, publishableKey: of('STRIPE_PUBLISHABLE_KEY') };
const goingsOn = new GoingsOn({ sql, places, fleetUrl: of('FLEET_URL'), variants }, chance);
const between = await Promise.all(
  Object.entries(MUTATIONS).map(async ([name, { kind, mutate }]) => {
    const proxy = await standBetween(shopUrl, mutate);
    return { name, kind, ...proxy, memory: { cart: {}, nonce: null } satisfies Memory, looks: 0, found: 0 };
  }),
);

const reading: GuardReading = {
  ...{ looks: 0, tookMs: [], falseAlarms: [], failed: [], mutations: [], happened: goingsOn.times, toldInMs: [] },
};
goingsOn.begin();
for (let nth = 1; nth <= Number(wanted); nth++) {
  const began = performance.now();
  await (nth % EVERY === 0 ? changed(nth / EVERY) : untouched(nth));
  reading.looks++;
  reading.tookMs.push(Math.round(performance.now() - began));
  if (nth % 25 === 0) console.error(`${nth} of ${wanted}: ${reading.falseAlarms.length} false`);
}
await goingsOn.stop();
reading.mutations = between.map(({ name, looks, found }) => ({ name, looks, found }));
reading.toldInMs = await toldIn(sql, started);
await Promise.all([browser.close(), ...between.map(({ close }) => close())]);
await Promise.all([sql.end(), closeDatabase()]);
console.log(JSON.stringify(reading));

/** As it is: whatever is found there is a false alarm. */
async function untouched(nth: number): Promise<void> {
  const { result, fresh } = await look(nth % 3 === 0 ? customer : guest);
  if (result === 'failed') reading.failed.push(`look ${nth}: ${await whyFailed()}`);
  const found = fresh.map(({ kind, what, found: is }) => `look ${nth}: ${kind} ${what} ${is?.slice(0, 200)}`);
  for (const one of found) console.error(one);
  reading.falseAlarms.push(...found);
}

async function whyFailed(): Promise<string> {
  const [last] = await sql<{ says: string }[]>`
    select says from page_look where result = 'failed' order by at desc limit 1`;
  return last?.says.split('\n')[0] ?? '';
}

/** Through each of those who change it in turn, while nothing closes the checkout: there must be something to change. */
async function changed(turn: number): Promise<void> {
  const one = between[turn % between.length];
  if (!one) return;
  await goingsOn.stop();
  const { result, fresh } = await look(one.memory, one.url);
  one.looks++;
  if (fresh.some(({ level, kind }) => level === 'alarm' && kind === one.kind)) one.found++;
  else console.error(`${one.name} was not found: ${result} ${JSON.stringify(fresh)}`);
  goingsOn.begin();
}
