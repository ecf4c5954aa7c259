import { and, desc, eq, isNull } from 'drizzle-orm';
import { clock } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { log } from '#lib/log.ts';
import { auditHead, auditRun } from '../schema.ts';
import { compare } from './compare.ts';
import { BEGINNING, type Broken, look } from './look.ts';

const WHOLE = 'The chain is whole, and agrees with everything that was signed.';

/** Begins a verification of the whole chain; a job goes through it. Answers its id; the same id twice is one. */
export async function beginRun(tx: Tx, askedBy: string, now: Date, id: string = newId(now.getTime())): Promise<string> {
  const [head] = await tx.select({ seq: auditHead.seq }).from(auditHead);
  const { seq: reachedSeq, hash: reachedHash } = BEGINNING;
  const row = { id, askedBy, startedAt: now, reachedSeq, reachedHash, headSeq: head?.seq ?? 0 };
  await tx.insert(auditRun).values(row).onConflictDoNothing();
  return row.id;
}

/**
 * Goes on with a verification where it was left, for `milliseconds` at most. Each step is kept, so that a worker that
 * is killed loses one of them. Answers whether it is finished.
 */
export async function continueRun(id: string, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const [run] = await db().select().from(auditRun).where(eq(auditRun.id, id));
    if (!run || run.finishedAt) return true;
    const { at, head, ended, broken } = await look({ seq: run.reachedSeq, hash: run.reachedHash });
    const reached = { reachedSeq: at.seq, reachedHash: at.hash, headSeq: head };
    const unfinished = and(eq(auditRun.id, id), isNull(auditRun.finishedAt));
    if (!ended) await db().update(auditRun).set(reached).where(unfinished);
    else {
      const found = first(broken, await compare());
      const done = { finishedAt: clock.now(), says: found?.says ?? WHOLE, ...namedIn(found) };
      await transaction(async tx => {
        await tx
          .update(auditRun)
          .set({ ...reached, ...done })
          .where(unfinished);
        if (found) await raise(tx, id, found);
      });
      return true;
    }
  }
  return false;
}

/** The unfinished run of the shop's own job, if it left one. */
export async function unfinishedRun(askedBy: string): Promise<string | null> {
  const [run] = await db()
    .select({ id: auditRun.id, finishedAt: auditRun.finishedAt })
    .from(auditRun)
    .where(eq(auditRun.askedBy, askedBy))
    .orderBy(desc(auditRun.startedAt))
    .limit(1);
  return run && !run.finishedAt ? run.id : null;
}

/** Puts down what was found outside of a verification, as one that ended with it. */
export async function putDown(found: Broken, askedBy: string, now: Date): Promise<void> {
  await transaction(async tx => {
    const id = await beginRun(tx, askedBy, now);
    await tx
      .update(auditRun)
      .set({ finishedAt: now, says: found.says, ...namedIn(found) })
      .where(eq(auditRun.id, id));
    await raise(tx, id, found);
  });
}

const namedIn = (found: Broken | null) => ({ brokenSeq: found?.seq ?? null, brokenKind: found?.kind ?? null });

/** Of two troubles the one that is further back. A statement about a row behind the break has only seen the break. */
const first = (rows: Broken | null, untrue: Awaited<ReturnType<typeof compare>>): Broken | null =>
  rows && untrue ? (untrue.signed < rows.seq ? untrue : rows) : (rows ?? untrue);

/** Whoever watches is told at once: by the log, and by a mail to the auditors. */
async function raise(tx: Tx, runId: string, { seq, kind, says }: Broken): Promise<void> {
  log('audit').fatal({ runId, seq, kind }, `the audit ledger is broken: ${says}`);
  await enqueue(tx, 'identity.warn-auditors', { runId }, { key: `warn-auditors:${runId}` });
}
