import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { staffWho, tellStaff } from '#lib/identity/index.ts';
import { allControls } from '../clauses/index.ts';
import { stepOf } from './judge.ts';
import { controlFinding } from './schema.ts';

/** Open findings that one look takes up; what is left comes at the next. */
const AT_ONCE = 200;

/**
 * Reminds of open findings: their owner a day before the date, and every day once it is past; then everybody who may
 * work on findings is told with them. `remindedAt` moves with the mail, so that a killed job tells nobody twice.
 */
export async function remindOfFindings(now: Date): Promise<void> {
  const soon = lt(controlFinding.dueAt, later(now, DAY));
  const notToday = or(isNull(controlFinding.remindedAt), lt(controlFinding.remindedAt, later(now, -DAY)));
  const due = await db()
    .select({ id: controlFinding.id })
    .from(controlFinding)
    .where(and(isNull(controlFinding.closedAt), soon, notToday))
    .orderBy(asc(controlFinding.dueAt))
    .limit(AT_ONCE);
  for (const { id } of due) await remind(id, now);
}

const remind = (id: string, now: Date): Promise<void> =>
  transaction(async tx => {
    const stillDue = sql`${controlFinding.closedAt} is null
      and (${controlFinding.remindedAt} is null or ${controlFinding.remindedAt} < ${later(now, -DAY).toISOString()}::timestamptz)`;
    const [finding] = await tx
      .update(controlFinding)
      .set({ remindedAt: now })
      .where(and(eq(controlFinding.id, id), stillDue))
      .returning();
    if (!finding) return;
    const overdue = finding.dueAt < now;
    const promise = allControls.find(control => control.id === finding.controlId)?.says ?? finding.controlId;
    await stepOf(tx, id, {
      at: now,
      actor: 'system:policy.remind',
      step: overdue ? 'overdue' : 'reminded',
      says: null,
    });
    const people = await staffWho(tx, 'audits.work');
    for (const person of people.filter(one => overdue || `account:${one.id}` === finding.owner))
      await tellStaff(tx, person, {
        title: overdue ? `Overdue: ${promise}` : `To be mended within a day: ${promise}`,
        says: [finding.says, `It is ${finding.severity}, and only a run that passes closes it.`],
        button: { label: 'Look at the finding', path: `/admin/audits/findings/${id}` },
        occasion: `finding-due:${id}:${now.toISOString().slice(0, 10)}:${person.id}`,
      });
  });
