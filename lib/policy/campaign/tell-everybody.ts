import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { later, SECOND } from '#lib/clock.ts';
import { db, type Tx, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { policyVersion } from '../revisions/versions.ts';
import { chooseSome, lockCampaign } from './choose-recipients.ts';
import { AT_ONCE, allowance, handOver, waiting } from './hand-over.ts';
import { policyCampaign, policyNotice } from './schema.ts';
import { type Place, settleSome, takeBack } from './settle.ts';

const PAUSE = 5 * SECOND;

/**
 * Carries on with telling everybody of one version, or of each that somebody is yet to be told of: chooses whom, writes
 * down what became of the mails that left, and hands over as many more as the pace allows. Bit by bit, each bit whole by
 * itself: killed anywhere, the next run goes on there. Comes again in seconds while there is something to do.
 */
export async function tellEverybody(version: number | undefined, now: Date): Promise<void> {
  while (await transaction(tx => takeBack(tx, now)));
  for (const number of version === undefined ? await underWay() : [version]) await carryOn(number, now);
}

async function underWay(): Promise<number[]> {
  const open = await db()
    .select({ version: policyCampaign.version })
    .from(policyCampaign)
    .where(isNull(policyCampaign.finishedAt))
    .orderBy(asc(policyCampaign.version));
  return open.map(({ version }) => version);
}

async function carryOn(number: number, now: Date): Promise<void> {
  const version = await policyVersion(number);
  if (!version) return;
  while (await transaction(tx => chooseSome(tx, number, now)));
  let place: Place | null = null;
  do place = await transaction(tx => settleSome(tx, number, place, now));
  while (place);
  let most = await transaction(tx => allowance(tx, number, now));
  while (most > 0) {
    const handed = await transaction(tx => handOver(tx, version, most, now));
    most = handed < Math.min(most, AT_ONCE) ? 0 : most - handed;
  }
  await transaction(tx => comeAgain(tx, number, now));
}

/** Finishes a campaign of which nothing is left, or says when to look at it again; what waits for hours, a schedule finds. */
async function comeAgain(tx: Tx, version: number, now: Date): Promise<void> {
  const campaign = await lockCampaign(tx, version);
  if (!campaign?.chosenAt || campaign.finishedAt) return;
  const [left] = await tx.execute<{ queued: boolean; due: boolean; open: boolean }>(sql`
    select exists (select from ${policyNotice} where ${inOutbox(version)}) as queued,
      exists (select from ${policyNotice} where ${waiting(version, now)}) as due,
      exists (select from ${policyNotice} where ${waiting(version, FAR)}) as open`);
  if (!left?.queued && !left?.open)
    await tx.update(policyCampaign).set({ finishedAt: now }).where(eq(policyCampaign.version, version));
  else if (left.queued || (left.due && !campaign.pausedAt))
    await enqueue(
      tx,
      'policy.tell-everybody',
      { version },
      { key: `policy.tell:${version}`, runAt: later(now, PAUSE) },
    );
}

const FAR = new Date('9999-01-01T00:00:00Z');

const inOutbox = (version: number) =>
  and(eq(policyNotice.version, version), isNotNull(policyNotice.queuedAt), isNull(policyNotice.sentAt));
