import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { and, eq, isNull } from 'drizzle-orm';
import { clock, MINUTE } from '#lib/clock.ts';
import { config, lookAt } from '#lib/config/index.ts';
import { db } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import type { ProbeResult } from './model.ts';
import { PROBES } from './probes.ts';
import { assessment } from './schema.ts';

/** What `npm run build` leaves of scripts/assess.ts. */
const PROGRAM = '.data/build/assess.mjs';
const AT_MOST = 4 * MINUTE;
const HEAP_MB = 128;

/**
 * Makes an assessment that was asked for, in a process of its own: it is given the shop's address and nothing of the
 * environment, no more than four minutes, and little memory. Each result is kept as it comes. One that a crash ended is
 * begun anew; one that is finished stays.
 */
export async function runAssessment(id: string, now: Date, program = join(config().folder, PROGRAM)): Promise<void> {
  const unfinished = and(eq(assessment.id, id), isNull(assessment.finishedAt));
  const begun = { startedAt: now, done: 0, total: PROBES.length, results: [] };
  const [row] = await db().update(assessment).set(begun).where(unfinished).returning();
  if (!row) return;
  const results: ProbeResult[] = [];
  const brokeOff = await attempt(program, async result => {
    results.push(result);
    await db().update(assessment).set({ results, done: results.length }).where(unfinished);
  });
  if (brokeOff === null) await db().update(assessment).set({ finishedAt: clock.now() }).where(unfinished);
  else {
    const fault = randomUUID();
    log('policy').error({ assessment: id, fault, brokeOff }, 'the assessment did not come to its end');
    await giveAssessmentUp(id, fault, clock.now());
  }
}

/** Puts down that an assessment broke off, under the id by which the log knows why. One that is finished stays. */
export async function giveAssessmentUp(id: string, fault: string, now: Date): Promise<void> {
  const failed = `It broke off. The log has it under ${fault}.`;
  await db()
    .update(assessment)
    .set({ finishedAt: now, failed })
    .where(and(eq(assessment.id, id), isNull(assessment.finishedAt)));
}

/** Answers how it broke off, for the log; null when it came to its end. */
async function attempt(program: string, keep: (result: ProbeResult) => Promise<void>): Promise<string | null> {
  const { origin, plain, authority } = lookAt();
  const own = config().shopUrl;
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, program], {
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: AT_MOST,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | string>(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'gone'));
  });
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify({ origin: origin.href, plain: plain?.href ?? null, authority, own: own.href }));
  const complained = text(child.stderr);
  for await (const line of createInterface({ input: child.stdout })) await keep(JSON.parse(line) as ProbeResult);
  const how = await ended;
  if (how === 0) return null;
  if (how === 'SIGKILL') return `ended after ${AT_MOST / MINUTE} minutes`;
  const words = (await complained).split('\n').find(line => /Error:/.test(line)) ?? String(how);
  return words.slice(0, 300);
}
