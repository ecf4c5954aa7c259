import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { dayOf, later, MINUTE } from '#lib/clock.ts';
import type { Checked, Control, Evidence } from '#lib/control.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { log } from '#lib/log.ts';
import { judge } from '../findings/judge.ts';
import { POLICY_TAG } from '../revisions/store-version.ts';
import type { Result } from './model.ts';

/** Longer than any check needs. One that is stuck must not keep the others waiting. */
const AT_MOST = 5 * MINUTE;

/** A run that is on record. */
export type Run = {
  seq: number;
  control: Control;
  startedAt: Date;
  finishedAt: Date;
  result: Result;
  says: string;
  broken: readonly string[];
};

type Found = { result: Result; says: string; broken: readonly string[]; evidence: Evidence };

/**
 * Looks whether a promise is kept, puts down what was found at the end of the chain of runs, and opens, goes on with or
 * closes its finding in the same transaction. `askedBy`: `account:<id>` or `system:<job>`. What the check throws is put
 * down as a check that failed, under an id that the log knows; what it said may hold more than an auditor should read.
 */
export async function runControl(control: Control, askedBy: string, now: Date): Promise<Run> {
  const began = performance.now();
  const found = await look(control, now);
  const finishedAt = later(now, Math.ceil(performance.now() - began));
  return transaction(async tx => {
    const seq = await append(tx, control.id, { startedAt: now, finishedAt, askedBy }, found);
    const run = { seq, control, startedAt: now, finishedAt, ...found };
    await judge(tx, run);
    if (control.shown === 'everyone') await redraw(tx, run);
    return run;
  });
}

async function look(control: Control, now: Date): Promise<Found> {
  try {
    return withBroken(await inTime(control.check(now)));
  } catch (error) {
    const fault = randomUUID();
    log('policy').error({ err: error, control: control.id, fault }, 'a control could not be checked');
    return {
      result: 'failed',
      says: `The check itself failed, so nobody knows. The log has it under ${fault}.`,
      broken: [],
      evidence: { fault },
    };
  }
}

const withBroken = (checked: Checked): Found => (checked.result === 'broken' ? checked : { ...checked, broken: [] });

async function inTime<T>(checking: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${AT_MOST / MINUTE} minutes`)), AT_MOST);
  });
  try {
    return await Promise.race([checking, late]);
  } finally {
    clearTimeout(timer);
  }
}

type When = { startedAt: Date; finishedAt: Date; askedBy: string };

async function append(tx: Tx, controlId: string, when: When, found: Found): Promise<number> {
  const [row] = await tx.execute<{ seq: string }>(sql`
    select control_run_append(${newId()}::uuid, ${controlId}, ${when.startedAt.toISOString()}::timestamptz,
      ${when.finishedAt.toISOString()}::timestamptz, ${when.askedBy}, ${found.result}, ${found.says},
      ${JSON.stringify(found.broken)}::jsonb, ${JSON.stringify(found.evidence)}::jsonb) as seq`);
  return Number(row?.seq);
}

/** The policy's page tells on which day a promise was last proved, and with what result: it is drawn anew when either changes. */
async function redraw(tx: Tx, { seq, control, result, startedAt }: Run): Promise<void> {
  await tx.execute(sql`
    select pg_notify('page_cache', ${POLICY_TAG}) where not exists (
      select from (
        select result, started_at from control_run where control_id = ${control.id} and seq < ${seq} order by seq desc limit 1
      ) as last
      where result = ${result} and (started_at at time zone 'utc')::date = ${dayOf(startedAt)}::date)`);
}
