import { eq, sql } from 'drizzle-orm';
import { recordEvent } from '#lib/audit/index.ts';
import { DAY, dayAfter, later, startOf } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { closeForGood, isStaff } from '#lib/identity/index.ts';
import { log } from '#lib/log.ts';
import { latestArrival } from '#lib/orders/index.ts';
import { moveRequest } from '../requests/move-request.ts';
import { rowsOf } from '../rows-of.ts';
import { collectIdentifiers } from '../verify/collect-identifiers.ts';
import { keepWitness } from '../verify/witness.ts';
import type { How } from './beyond.ts';
import { described } from './described.ts';
import { wantAtStripe } from './erase-at-stripe.ts';
import { holdsOn, noteHolds } from './holds.ts';
import { type Erasure, findErasure } from './queries.ts';
import { erasure } from './schema.ts';
import type { Round } from './steps.ts';
import { openSubject, type Subject } from './subject.ts';

export type Begun = { run: Round; subject: Subject };
export const ERASER = 'system:erasure';

/**
 * Begins a round, or takes up the one that was interrupted. Null where there is nothing to do: it is not time yet, it was
 * taken back, everything is gone already, what is held is still held.
 */
export async function beginRound(requestId: string, now: Date, how: How): Promise<Begun | null> {
  const found = await findErasure(db(), requestId);
  if (!found?.sealed || found.overAt) return null;
  const subject = openSubject(requestId, found.sealed);
  const round = found.runningSince ? found.round : await nextRound(found, subject, now, how);
  return round === null ? null : { run: { requestId, round, now }, subject };
}

async function nextRound(found: Erasure, subject: Subject, now: Date, how: How): Promise<number | null> {
  const { requestId, status } = found;
  if (status !== 'cooling_off' && status !== 'completed') return null;
  if (status === 'cooling_off' && !how.again && !(await isTime(found, subject, now))) return null;
  const held = await holdsOn(db(), subject.person);
  const customerId = 'account' in subject.person ? await how.beyond.customerOf(subject.person.account) : null;
  if (customerId === 'away') return null;
  const identifiers = await collectIdentifiers(db(), subject.person);
  return transaction(async tx => {
    const locked = await findErasure(tx, requestId, { lock: true });
    // Somebody was quicker: with taking it back, or with beginning.
    if (!locked || locked.status !== status || locked.runningSince || locked.overAt) return null;
    const noted = await noteHolds(tx, requestId, held, now);
    if (status === 'completed' && noted.ended === 0) return null;
    if ('account' in subject.person) await closeForGood(tx, subject.person.account, now);
    await wantAtStripe(tx, { requestId, subject, customerId, now });
    await keepWitness(tx, requestId, { ...identifiers, customer: identifiers.customer ?? customerId }, now);
    return start(tx, locked, now);
  });
}

async function start(tx: Tx, { requestId, round, status }: Erasure, now: Date): Promise<number> {
  const next = { round: round + 1, runningSince: now };
  await tx.update(erasure).set(next).where(eq(erasure.requestId, requestId));
  if (status === 'cooling_off') await moveRequest(tx, requestId, 'running', { actor: ERASER, now });
  const event = { actor: ERASER, action: 'privacy.erase', target: `privacy-request:${requestId}` };
  await recordEvent(tx, { ...event, outcome: 'done', detail: { round: next.round } });
  return next.round;
}

/** Nobody waits longer for a parcel than this. */
export const LONGEST = 30 * DAY;

/** Whether it may begin. A parcel that is on its way needs its address: until it should be there, it waits. */
async function isTime({ requestId, eraseAt, askedAt }: Erasure, { person }: Subject, now: Date): Promise<boolean> {
  if (eraseAt > now) return false;
  if ('account' in person && (await isStaff(db(), person.account))) {
    log('privacy').warn({ requestId }, 'an account with roles waits to be erased');
    return false;
  }
  const arrival = await arrivalAt(subjectOrders(person));
  if (!arrival || arrival <= now || later(askedAt, LONGEST) <= now) return true;
  await db()
    .update(erasure)
    .set({
      eraseAt: sql`least(${arrival.toISOString()}::timestamptz, ${later(askedAt, LONGEST).toISOString()}::timestamptz)`,
    })
    .where(eq(erasure.requestId, requestId));
  return false;
}

const subjectOrders = (person: Subject['person']) => rowsOf(person, described('sales_order'));

/** The day after the last parcel should have arrived. */
export async function arrivalAt(ofOrders: ReturnType<typeof rowsOf>): Promise<Date | null> {
  const day = ofOrders && (await latestArrival(db(), ofOrders));
  return day ? startOf(dayAfter(day)) : null;
}
