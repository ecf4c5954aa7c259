import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '#lib/db/index.ts';
import { firstId } from '#lib/id.ts';
import { riskActivity } from '../../history/schema.ts';
import { riskEvaluation, riskLabel } from '../../schema.ts';

/** Presses from one moment until another; `after`: beyond this evaluation. */
export type Stretch = { from: Date; until: Date; after: string | null };

const before = alias(riskEvaluation, 'before');
const after = alias(riskEvaluation, 'after');

const within = ({ from, until, after: reached }: Stretch) =>
  and(
    eq(before.stage, 'pre_auth'),
    eq(before.shadow, false),
    // Ids are in the order of time: the walk is one range of the primary key.
    gt(before.id, reached ?? firstId(from)),
    lt(before.id, firstId(until)),
  );

/** The next presses in the order of time, at most `count`, with what is known of each. */
export const nextPresses = (reader: Reader, stretch: Stretch, count: number) =>
  reader
    .select({
      id: before.id,
      paymentId: before.paymentId,
      attemptId: before.attemptId,
      at: before.at,
      before,
      after,
      fraud: riskLabel.fraud,
      customer: sql<string | null>`coalesce(${riskActivity.account}, ${riskActivity.email})`,
    })
    .from(before)
    .leftJoin(
      after,
      and(
        eq(after.paymentId, before.paymentId),
        eq(after.attemptId, before.attemptId),
        eq(after.stage, 'post_auth'),
        sql`not ${after.shadow}`,
      ),
    )
    .leftJoin(riskLabel, eq(riskLabel.paymentId, before.paymentId))
    .leftJoin(riskActivity, eq(riskActivity.attemptId, before.attemptId))
    .where(within(stretch))
    .orderBy(asc(before.id))
    .limit(count);

export type PressRow = Awaited<ReturnType<typeof nextPresses>>[number];

/** How many there are. */
export async function countPresses(reader: Reader, stretch: Stretch): Promise<number> {
  const [row] = await reader.select({ count: sql<number>`count(*)::int` }).from(before).where(within(stretch));
  return row?.count ?? 0;
}
