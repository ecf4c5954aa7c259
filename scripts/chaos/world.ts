import postgres from 'postgres';
import { build } from '../run/build.ts';
import type { Child } from '../run/children.ts';
import { stopChild } from '../run/children.ts';
import { Fleet } from '../run/fleet.ts';
import type { Running } from '../run/running.ts';
import { TestWorld } from '../run/test-world.ts';
import { again } from './again.ts';
import type { Sources } from './books.ts';
import type { Places } from './buyer.ts';
import { PLENTY } from './stock-trouble.ts';
import type { Victims } from './strikes.ts';

/** A shop to break: its processes, where to shop, where to look, and what there is to buy. */
export type ChaosWorld = {
  victims: Victims;
  places: Places;
  sources: Sources;
  variants: string[];
  /** How many processes ended without being killed; a supervisor starts them again, here as in life. */
  deaths: () => number;
};

/** Starts a shop whose database keeps what it was told, with more stock than anybody can buy. */
export async function openChaosWorld(running: Running, folder: string): Promise<ChaosWorld> {
  const world = new TestWorld(running, { folder, sure: true, memory: true });
  const environment: Record<string, string> = { ...(await world.shop()), LIMITS_TIMES: '1000' };
  await build({ ...process.env, ...environment });
  // Grace's decisions are made in this process, by the same operations that her pages call.
  Object.assign(process.env, environment, { LOG_LEVEL: 'silent' });
  environment.LOG_LEVEL ??= 'info';
  const of = (name: string) => environment[name] ?? '';
  const sql = postgres(of('DATABASE_URL'), { max: 4, onnotice: () => {} });
  running.add({ name: 'the books', stop: () => sql.end({ timeout: 1 }) });
  const variants = await plenty(sql);
  let deaths = 0;
  const started = (child: Child): void => {
    running.add({ name: child.name, stop: () => stopChild(child) });
    child.process.once('exit', () => {
      if (child.stopping || running.ending) return;
      deaths++;
      child.stopping = true;
      void again(() => fleet.revive(child.name));
    });
  };
  const fleet: Fleet = await Fleet.start({ environment, logs: world.logs, started });
  running.add({ name: 'balancer', stop: fleet.close });
  return {
    victims: { database: await world.database(), fleet },
    places: { shopUrl: of('SHOP_URL'), stripeUrl: of('STRIPE_API_URL'), publishableKey: of('STRIPE_PUBLISHABLE_KEY') },
    sources: {
      sql,
      stripeUrl: of('STRIPE_API_URL'),
      secretKey: of('STRIPE_SECRET_KEY'),
      mailboxUrl: of('MAILBOX_URL'),
    },
    variants,
    deaths: () => deaths,
  };
}

/** Fills the shelves, and answers some of what lies there. */
async function plenty(sql: postgres.Sql): Promise<string[]> {
  await sql`update print set edition_size = ${PLENTY * 10}`;
  await sql`update stock set on_hand = ${PLENTY}`;
  const rows = await sql<{ id: string }[]>`select id from variant order by id limit 6`;
  return rows.map(({ id }) => id);
}
