import { and, isNull, lt, sql } from 'drizzle-orm';
import { later, MINUTE, SECOND } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { ownStatement, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { CALM } from '../calm.ts';
import { evaluate } from '../evaluate.ts';
import { minutesOfShop } from '../history/gather-history.ts';
import type { PreAuthFacts, RiskHit } from '../model.ts';
import { cardTestingBurst } from '../rules/card-testing-burst.ts';
import { liveRuleset } from '../ruleset/live-ruleset.ts';
import { riskAttack } from './schema.ts';

/** No burst for so long, and it is over. A burst is seen for ten minutes after its last press, so that is added. */
export const CALM_AFTER = 10 * MINUTE;

/** So often it is noted that an attack goes on. */
const SEEN_EVERY = 15 * SECOND;

export type Attack = { id: string; because: string };

/** What one of these hits says about the shop as a whole, or null. */
export const burstIn = (hits: readonly RiskHit[]): string | null => {
  const hit = hits.find(({ rule }) => rule === cardTestingBurst.id);
  return hit ? String(hit.value) : null;
};

/** Switches attack mode on. Answers the attack if it is a new one, for whoever tells the staff; null when one is known. */
export async function beginAttack(tx: Tx, because: string, now: Date): Promise<Attack | null> {
  const row = { id: newId(now.getTime()), because, beganAt: now, seenAt: now };
  const [begun] = await tx.insert(riskAttack).values(row).onConflictDoNothing().returning({ id: riskAttack.id });
  return begun ? { id: begun.id, because } : null;
}

/**
 * Looks whether the shop is being tried, by the live ruleset: begins an attack, notes that one goes on, or ends one after
 * a time of calm. Answers a new one, for whoever tells the staff.
 */
export async function lookOut(tx: Tx, now: Date): Promise<Attack | null> {
  const because = burstIn(evaluate('pre_auth', await factsOfShop(tx, now), await liveRuleset(tx)).hits);
  const going = isNull(riskAttack.endedAt);
  if (!because) {
    const calm = and(going, lt(riskAttack.seenAt, later(now, -CALM_AFTER)));
    await tx.update(riskAttack).set({ endedAt: now }).where(calm);
    return null;
  }
  // Seldom, or all who are stopped at the door in a flood would wait for each other at this one row.
  await tx
    .update(riskAttack)
    .set({ seenAt: now })
    .where(and(going, lt(riskAttack.seenAt, later(now, -SEEN_EVERY))));
  return beginAttack(tx, because, now);
}

/** Facts of nobody's payment at this moment: only what the shop as a whole sees. */
async function factsOfShop(tx: Tx, now: Date): Promise<PreAuthFacts> {
  const [shop] = await asked(tx, { now: now.toISOString() });
  if (!shop) throw new Error('the shop gave no answer');
  return { ...CALM.pre_auth, at: now.toISOString(), limitsTimes: config().limitsTimes, shop };
}

const asked = ownStatement<PreAuthFacts['shop']>(
  () => sql`select shop.*, null::float8 as p90, null::float8 as p95, null::float8 as p99,
      (select max(attempts_10m)::float8 from risk_usual) as "baseline10m"
    from (select ${sql.placeholder('now')}::timestamptz as now) asked cross join lateral ${minutesOfShop} `,
);
