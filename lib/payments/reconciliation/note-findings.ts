import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { db, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { stripeEvent } from '../schema.ts';
import type { Finding } from './comparable.ts';
import { sameSides } from './compare.ts';
import type { Difference } from './model.ts';
import { paymentsOfIntents } from './ours.ts';
import { reconciliationDifference } from './schema.ts';

/** What changed within this time is under way: a webhook, or the sweep after one and five minutes, settles it. */
const UNDER_WAY = 10 * MINUTE;

/** Those that can be judged: alike, or differing for longer than news takes to get here. */
export async function settled(findings: readonly Finding[], now: Date): Promise<Finding[]> {
  const since = later(now, -UNDER_WAY);
  const differing = findings.filter(({ differences, movedAt }) => differences.length > 0 && movedAt <= since);
  const moving = await intentsWithNews(
    differing.flatMap(({ intentId }) => intentId ?? []),
    since,
  );
  const isSettled = (finding: Finding) =>
    finding.differences.length === 0 || (finding.movedAt <= since && !moving.has(finding.intentId ?? ''));
  return Promise.all(findings.filter(isSettled).map(ofPayment));
}

/** What only Stripe has may still be about a payment of ours: then that is the one to look at. */
async function ofPayment(finding: Finding): Promise<Finding> {
  const { intentId, differences } = finding;
  if (!intentId || !differences.some(({ paymentId }) => paymentId === null)) return finding;
  const [ours] = await paymentsOfIntents([intentId]);
  const named = ours ? differences.map(difference => ({ ...difference, paymentId: ours.paymentId })) : differences;
  return { ...finding, differences: named };
}

/** The intents that Stripe told something about since. */
async function intentsWithNews(intentIds: readonly string[], since: Date): Promise<ReadonlySet<string | null>> {
  if (intentIds.length === 0) return new Set();
  const rows = await db()
    .select({ intentId: stripeEvent.paymentIntentId })
    .from(stripeEvent)
    .where(and(inArray(stripeEvent.paymentIntentId, [...intentIds]), gt(stripeEvent.receivedAt, since)));
  return new Set(rows.map(row => row.intentId));
}

type Noted = typeof reconciliationDifference.$inferSelect;

/**
 * Notes what differs, in the transaction that says how far the run has come: new differences, those seen again, and
 * as gone those that now are equal. An explanation is about what was seen: once a side says something else, it is a
 * new difference. Whatever can mend itself is looked at again at once.
 */
export async function noteFindings(tx: Tx, runId: string, findings: readonly Finding[], now: Date): Promise<void> {
  const names = [...new Set(findings.flatMap(finding => finding.names))];
  if (names.length === 0) return;
  const table = reconciliationDifference;
  const noted = await tx
    .select()
    .from(table)
    .where(and(inArray(table.objectId, names), isNull(table.goneAt)));
  const found = findings.flatMap(finding => finding.differences);
  const kept = noted.filter(row => found.some(difference => isThat(row, difference)));
  const gone = noted.filter(row => !kept.includes(row)).map(row => row.id);
  if (gone.length > 0) await tx.update(table).set({ goneAt: now }).where(inArray(table.id, gone));
  for (const difference of found) await note(tx, runId, difference, kept, now);
}

/** The same difference: an explained one only as long as both sides say what they said. */
const isThat = (row: Noted, { kind, objectId, ours, theirs }: Difference): boolean =>
  row.kind === kind &&
  row.objectId === objectId &&
  (row.explainedAt === null || (sameSides(row.ours, ours) && sameSides(row.theirs, theirs)));

async function note(tx: Tx, runId: string, difference: Difference, kept: Noted[], now: Date): Promise<void> {
  const table = reconciliationDifference;
  const { ours, theirs, paymentId } = difference;
  const before = kept.find(row => isThat(row, difference));
  if (before) await tx.update(table).set({ ours, theirs, lastSeenAt: now }).where(eq(table.id, before.id));
  else {
    const id = newId<'reconciliation_difference'>(now.getTime());
    const row = { id, ...difference, foundAt: now, foundBy: runId, lastSeenAt: now };
    await tx.insert(table).values(row).onConflictDoNothing();
  }
  if (paymentId && !before?.explainedAt)
    await enqueue(tx, 'payments.mend', { paymentId }, { key: `payments.mend:${paymentId}` });
}
