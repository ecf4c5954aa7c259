import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { MINUTE } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { queueToMany, sendAgain } from '#lib/mail/index.ts';
import type { PolicyVersion } from '../model.ts';
import { type Campaign, lockCampaign } from './choose-recipients.ts';
import type { RevisedData } from './mails.tsx';
import { policyCampaign, policyNotice } from './schema.ts';

/** Mails that one transaction puts into the outbox. */
export const AT_ONCE = 500;
/** What may be handed over at once after a pause: a part of what a minute allows. */
const SLICE = MINUTE / 6;

/**
 * How many mails may be handed over now. That much time is used up with it, whoever asks: two workers together are no
 * quicker than one. None while it is paused, while the mail server is in trouble, or while the outbox is full enough.
 */
export async function allowance(tx: Tx, version: number, now: Date): Promise<number> {
  const campaign = await lockCampaign(tx, version);
  if (!campaign?.chosenAt || campaign.pausedAt || (campaign.waitUntil && campaign.waitUntil > now)) return 0;
  const most = Math.min(sliceOf(campaign, now), campaign.perMinute - (await inOutbox(tx, version, campaign.perMinute)));
  if (most < 1) return 0;
  await tx.update(policyCampaign).set({ handedAt: now, waitUntil: null }).where(eq(policyCampaign.version, version));
  return most;
}

function sliceOf({ handedAt, perMinute }: Campaign, now: Date): number {
  const since = handedAt ? Math.min(SLICE, now.getTime() - handedAt.getTime()) : SLICE;
  return Math.floor((perMinute * since) / MINUTE);
}

async function inOutbox(tx: Tx, version: number, most: number): Promise<number> {
  const queued = and(eq(policyNotice.version, version), isNotNull(policyNotice.queuedAt), isNull(policyNotice.sentAt));
  const [found] = await tx.execute<{ many: number }>(
    sql`select count(*)::int as many from (select from ${policyNotice} where ${queued} limit ${most}) as queued`,
  );
  return found?.many ?? 0;
}

/** Those that wait, and may be handed over by now. */
export const waiting = (version: number, now: Date) =>
  and(
    eq(policyNotice.version, version),
    isNull(policyNotice.queuedAt),
    isNull(policyNotice.sentAt),
    isNull(policyNotice.flaggedAt),
    lte(policyNotice.dueAt, now),
  );

/**
 * Puts up to `most` mails into the outbox, those that wait longest first. A notice and its mail change in one
 * transaction: killed in between, neither has happened. Answers how many.
 */
export async function handOver(tx: Tx, version: PolicyVersion, most: number, now: Date): Promise<number> {
  const some = await tx
    .select({ id: policyNotice.id, to: policyNotice.recipient, before: policyNotice.lastError })
    .from(policyNotice)
    .where(waiting(version.number, now))
    .orderBy(asc(policyNotice.dueAt), asc(policyNotice.id))
    .limit(Math.min(most, AT_ONCE))
    .for('update', { skipLocked: true });
  const first = some.filter(({ before }) => before === null);
  const again = some.filter(({ before }) => before !== null).map(({ id }) => id);
  const circular = { template: 'policy.revised', data: toldOf(version), mostAttempts: 1 };
  await queueToMany(
    tx,
    circular,
    first.map(({ id, to }) => ({ id, to, dedupeKey: `policy.revised:${version.number}:${id}` })),
  );
  await sendAgain(tx, again);
  const ids = some.map(({ id }) => id);
  if (ids.length > 0) await tx.update(policyNotice).set({ queuedAt: now }).where(inArray(policyNotice.id, ids));
  return some.length;
}

/** What the mail says; the same to everybody. */
const toldOf = ({ number, supersedes, summary, material, effectiveAt, publishedAt }: PolicyVersion): RevisedData => ({
  ...{ version: number, before: supersedes, summary, material, effectiveAt, publishedAt },
});
