import { setTimeout as wait } from 'node:timers/promises';
import { trouble } from './books.ts';
import { Buyer } from './buyer.ts';
import type { Chance } from './chance.ts';
import { planOf, walk } from './journey.ts';
import { decideHeld, type Errand, refundSome } from './staff.ts';
import { type Strike, strike, strikesOf } from './strikes.ts';
import type { ChaosWorld } from './world.ts';

export type Ran = { says: string; trouble: string[]; recoveredMs: number };

const BUYERS = 6;
/** By then everything must be as if nothing had been killed. */
const RECOVERY_MS = 30_000;

/** Some buyers and two refunds at once, while one to three processes are killed; then the books are compared. */
export async function oneRun(world: ChaosWorld, chance: Chance): Promise<Ran> {
  const { victims, places, sources, variants } = world;
  const strikes = strikesOf(chance, victims.fleet.names);
  const plans = Array.from({ length: BUYERS }, () => planOf(chance, variants));
  const errands = Array.from({ length: 2 }, (): Errand => errandOf(chance));
  // All buyers come from one address; who is asked to wait tells nothing here.
  await sources.sql`delete from rate_limit`;
  const struck = Promise.all(strikes.map(one => strike(one, victims)));
  const decided = decideHeld(sources, chance);
  const refunds = Promise.all(errands.map((errand, nth) => refundSome(sources, errand, nth * 3)));
  const unserved: string[] = [];
  const ends = await Promise.all(
    plans.map(plan =>
      walk(new Buyer(places), plan).catch(error => {
        unserved.push(`a buyer was not served: ${error instanceof Error ? error.message : error}`);
        return 'unserved';
      }),
    ),
  );
  await struck;
  const done = { refunds: (await refunds).filter(Boolean).length, decided: await decided };
  const { trouble: wrong, recoveredMs } = await recovered(world);
  const recovery = { trouble: [...unserved, ...wrong], recoveredMs };
  return { ...recovery, says: sentence(strikes, ends, done, recovery) };
}

const errandOf = (chance: Chance): Errand => ({
  atMs: chance.below(1_200),
  amount: chance.pick([0.3, 0.5, 1]),
  whose: chance.pick(['ours', 'stripe’s']),
});

/** Looks until nothing is wrong or the time is up. */
async function recovered({ sources }: ChaosWorld): Promise<Omit<Ran, 'says'>> {
  const began = Date.now();
  for (;;) {
    const wrong = await trouble(sources).catch(error => [String(error)]);
    const recoveredMs = Date.now() - began;
    if (wrong.length === 0 || recoveredMs > RECOVERY_MS) return { trouble: wrong, recoveredMs };
    await wait(150);
  }
}

function sentence(
  strikes: Strike[],
  ends: string[],
  { refunds, decided }: { refunds: number; decided: number },
  { trouble, recoveredMs }: Omit<Ran, 'says'>,
): string {
  const killed = strikes.map(({ victim, atMs }) => `${victim} at ${atMs} ms`).join(', ');
  const counts = [...new Set(ends)].sort().map(end => `${ends.filter(it => it === end).length} ${end}`);
  const verdict = trouble.length === 0 ? 'whole' : 'NOT WHOLE';
  return `killed ${killed} · buyers: ${counts.join(', ')} · ${refunds} refunded, ${decided} decided · ${verdict} after ${(recoveredMs / 1000).toFixed(1)} s`;
}
