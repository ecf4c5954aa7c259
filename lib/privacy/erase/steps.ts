import { and, eq, sql } from 'drizzle-orm';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { erasureStep } from './schema.ts';

/** One round of one request. */
export type Round = { requestId: string; round: number; now: Date };

/** How many rows go in one transaction: few enough that nobody waits for their locks. */
export const AT_ONCE = 1_000;

/**
 * Does one step a piece at a time, until a piece comes out short, and writes down that it is done in the transaction of
 * the last piece. Interrupted anywhere, it goes on with what is left; done before, it does nothing.
 */
export async function stepByStep(
  { requestId, round, now }: Round,
  step: string,
  piece: (tx: Tx, most: number) => Promise<number>,
): Promise<void> {
  const known = and(eq(erasureStep.requestId, requestId), eq(erasureStep.round, round), eq(erasureStep.step, step));
  if ((await db().$count(erasureStep, known)) > 0) return;
  for (let rows = 0, left = true; left; )
    await transaction(async tx => {
      const some = await piece(tx, AT_ONCE);
      rows += some;
      left = some >= AT_ONCE;
      if (!left)
        await tx
          .insert(erasureStep)
          .values({ requestId, round, step, rows, doneAt: now })
          .onConflictDoUpdate({
            target: [erasureStep.requestId, erasureStep.round, erasureStep.step],
            set: { rows: sql`${erasureStep.rows} + excluded.rows` },
          });
    });
}
