import { and, isNull, lt, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { Finding } from './comparable.ts';
import { COMPARABLES } from './comparables.ts';
import { orderAgain } from './compare-orders.ts';
import type { DifferenceKind } from './model.ts';
import { type Place, ROWS } from './ours.ts';
import { reconciliationDifference } from './schema.ts';

/**
 * Looks once more at what earlier runs found, this one did not come across, and nobody has explained: it may lie
 * before the stretch that is compared, and must not stay open for ever once it is put right.
 */
export async function lookAgain(
  notSince: Date,
  place: Place | null,
): Promise<{ findings: Finding[]; last: Place | null }> {
  const { id, kind, objectId, foundAt, goneAt, explainedAt, lastSeenAt } = reconciliationDifference;
  const after = place && sql`(${foundAt}, ${id}) > (${place.at.toISOString()}::timestamptz, ${place.id}::uuid)`;
  const rows = await db()
    .select({ id, kind, objectId, foundAt })
    .from(reconciliationDifference)
    .where(and(isNull(goneAt), isNull(explainedAt), lt(lastSeenAt, notSince), after ?? undefined))
    .orderBy(foundAt, id)
    .limit(ROWS);
  const findings: Finding[] = [];
  for (const row of rows) findings.push(...(await again(row.kind, row.objectId)));
  const last = rows.at(-1);
  return { findings, last: last ? { at: last.foundAt, id: last.id } : null };
}

function again(kind: DifferenceKind, objectId: string): Promise<Finding[]> {
  if (kind === 'order_without_money') return orderAgain(objectId);
  if (kind.startsWith('refund')) return COMPARABLES.refunds.again(objectId);
  if (kind.startsWith('dispute')) return COMPARABLES.disputes.again(objectId);
  return COMPARABLES.payments.again(objectId);
}
