import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { enqueue, TRIES_WHILE_WAITED_FOR } from '#lib/jobs/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { allControls } from '../clauses/index.ts';
import type { RoundView } from './model.ts';
import { runControl } from './run-control.ts';
import { controlRound } from './schema.ts';

/** No control is declared under this id. */
export class NoSuchControl extends Refusal {
  constructor() {
    super('no_such_control', 'There is no such control.', 404);
  }
}

/** Has one control looked at now, or all of them; a job goes through them. The same id twice is one round. */
export const runControls = operation({
  name: 'controls.run',
  may: 'audits.run',
  input: z.strictObject({ roundId: z.uuid(), controlId: z.string().max(100).optional() }),
  target: ({ roundId }) => `control-round:${roundId}`,
  async run({ tx, actor, now }, { roundId: id, controlId }) {
    const controlIds = allControls.map(control => control.id).filter(one => !controlId || one === controlId);
    if (controlIds.length === 0) throw new NoSuchControl();
    const row = { id, askedBy: actor.id, startedAt: now, controlIds, tally: {} };
    await tx.insert(controlRound).values(row).onConflictDoNothing();
    const when = { key: `control-round:${id}`, maxAttempts: TRIES_WHILE_WAITED_FOR };
    await enqueue(tx, 'policy.run-round', { roundId: id }, when);
  },
});

/** Goes on with a round where it was left: a worker that is killed has one control looked at twice. */
export async function continueRound(roundId: string): Promise<void> {
  for (;;) {
    const [round] = await db().select().from(controlRound).where(eq(controlRound.id, roundId));
    if (!round || round.finishedAt) return;
    const control = allControls.find(({ id }) => id === round.controlIds[round.reached]);
    if (round.controlIds.length === 1) await control?.again?.(clock.now());
    const found = control ? await runControl(control, round.askedBy, clock.now()) : null;
    await transaction(async tx => {
      const [latest] = await tx.select().from(controlRound).where(eq(controlRound.id, roundId)).for('update');
      // Somebody else went on with it meanwhile.
      if (latest?.reached !== round.reached) return;
      const reached = round.reached + 1;
      const tally = found ? { ...round.tally, [found.result]: (round.tally[found.result] ?? 0) + 1 } : round.tally;
      const finishedAt = reached >= round.controlIds.length ? clock.now() : null;
      await tx.update(controlRound).set({ reached, tally, finishedAt }).where(eq(controlRound.id, roundId));
    });
  }
}

/** Ends a round that cannot be gone on with where it was left; another may be begun then. */
export async function giveRoundUp(roundId: string, now: Date): Promise<void> {
  await db()
    .update(controlRound)
    .set({ finishedAt: now })
    .where(and(eq(controlRound.id, roundId), isNull(controlRound.finishedAt)));
}

/** The round that was begun last, if it is still under way; else the one that ended last. Null before the first. */
export async function latestRound(): Promise<RoundView | null> {
  const [under] = await db()
    .select()
    .from(controlRound)
    .where(isNull(controlRound.finishedAt))
    .orderBy(desc(controlRound.startedAt))
    .limit(1);
  const [last] = under
    ? [under]
    : await db().select().from(controlRound).orderBy(desc(controlRound.startedAt)).limit(1);
  return last ? view(last) : null;
}

const view = (row: typeof controlRound.$inferSelect): RoundView => ({
  id: row.id,
  askedBy: row.askedBy,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  total: row.controlIds.length,
  reached: row.reached,
  now: allControls.find(({ id }) => id === row.controlIds[row.reached])?.says ?? null,
  tally: row.tally,
});
