import { and, eq, isNull } from 'drizzle-orm';
import { HOUR, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { staffWho, tellStaff } from '#lib/identity/index.ts';
import { MEND_WITHIN_HOURS } from '../runs/model.ts';
import type { Run } from '../runs/run-control.ts';
import type { FindingStep } from './model.ts';
import { controlFinding, controlFindingEvent } from './schema.ts';

/**
 * What a run means for the findings of its control. One that did not pass opens a finding, or is the last that saw it;
 * one that passed closes it, provided that it began after the trouble was last seen. What could not be looked at changes
 * nothing: it is neither.
 */
export async function judge(tx: Tx, run: Run): Promise<void> {
  if (run.result === 'not_checked') return;
  const open = and(eq(controlFinding.controlId, run.control.id), isNull(controlFinding.closedAt));
  const [finding] = await tx.select().from(controlFinding).where(open).for('update');
  if (run.result === 'held') {
    if (!finding || run.startedAt < finding.seenAt) return;
    const closed = { closedAt: run.finishedAt, closedByRun: run.seq };
    await tx.update(controlFinding).set(closed).where(eq(controlFinding.id, finding.id));
    await stepOf(tx, finding.id, {
      at: run.finishedAt,
      actor: `control-run:${run.seq}`,
      step: 'closed',
      says: run.says,
    });
    return;
  }
  const seen = { seenByRun: run.seq, seenAt: run.finishedAt, says: run.says, broken: run.broken };
  if (finding) await tx.update(controlFinding).set(seen).where(eq(controlFinding.id, finding.id));
  else await openFinding(tx, run, seen);
}

type Seen = Pick<typeof controlFinding.$inferInsert, 'seenByRun' | 'seenAt' | 'says' | 'broken'>;

async function openFinding(tx: Tx, run: Run, seen: Seen): Promise<void> {
  const people = await staffWho(tx, 'audits.work');
  const owner = people.find(({ roles }) => roles.includes('owner')) ?? people[0] ?? null;
  const { id: controlId, severity } = run.control;
  const row = {
    ...seen,
    id: newId(),
    controlId,
    severity,
    openedAt: run.finishedAt,
    openedByRun: run.seq,
    dueAt: later(run.finishedAt, MEND_WITHIN_HOURS[severity] * HOUR),
    owner: owner ? `account:${owner.id}` : null,
  };
  const opened = await tx.insert(controlFinding).values(row).onConflictDoNothing().returning({ id: controlFinding.id });
  // Two runs at once: the other one opened it.
  if (opened.length === 0) return;
  await stepOf(tx, row.id, { at: row.openedAt, actor: `control-run:${run.seq}`, step: 'opened', says: run.says });
  const told = severity === 'critical' ? people : people.filter(({ id }) => id === owner?.id);
  for (const person of told)
    await tellStaff(tx, person, {
      title: `A promise is broken: ${run.control.says}`,
      says: [
        run.says,
        `It is ${severity}: it has to be mended by ${row.dueAt.toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
      ],
      button: { label: 'Look at the finding', path: `/admin/audits/findings/${row.id}` },
      occasion: `finding:${row.id}:${person.id}`,
    });
}

type Step = { at: Date; actor: string; step: FindingStep; says: string | null };

/** Puts down what happened to a finding. */
export async function stepOf(tx: Tx, findingId: string, step: Step): Promise<void> {
  await tx.insert(controlFindingEvent).values({ findingId, ...step });
}
