import { setTimeout as wait } from 'node:timers/promises';
import type { Fleet } from '../run/fleet.ts';
import type { TestDatabase } from '../run/test-database.ts';
import { again } from './again.ts';
import type { Chance } from './chance.ts';

export type Strike = { victim: string; atMs: number; downMs: number };
export type Victims = { fleet: Fleet; database: TestDatabase };

const DATABASE = 'postgres';
/** While somebody is still shopping, mostly. */
const LATEST_MS = 1_600;

/** One to three processes, each killed at some moment and away for another. */
export const strikesOf = (chance: Chance, names: readonly string[]): Strike[] =>
  chance
    .some([...names, DATABASE], 1 + chance.below(3))
    .map(victim => ({ victim, atMs: chance.below(LATEST_MS), downMs: chance.below(600) }))
    .sort((a, b) => a.atMs - b.atMs);

/** Kills a process with -9 at its moment, and starts it again. Resolves once it is back. */
export async function strike({ victim, atMs, downMs }: Strike, { fleet, database }: Victims): Promise<void> {
  await wait(atMs);
  if (victim === DATABASE) await database.kill();
  else await fleet.kill(victim);
  await wait(downMs);
  if (victim === DATABASE) await database.revive();
  // A web server that starts while Postgres is away ends again, as it should.
  else await again(() => fleet.revive(victim));
}
