import { asc, eq, sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { masked } from '#lib/masked.ts';
import type { CampaignView, RefusedNotice } from './model.ts';
import { policyCampaign, policyNotice } from './schema.ts';

type Counts = { recipients: number; sent: number; waiting: number; queued: number; refused: number; flagged: number };

const NONE: Counts = { recipients: 0, sent: 0, waiting: 0, queued: 0, refused: 0, flagged: 0 };

/** How far the telling of a version is; null where nobody is told of it: of the first, and of none. */
export async function viewCampaign(version: number, now: Date): Promise<CampaignView | null> {
  if (!Number.isSafeInteger(version) || version < 1 || version > 2_000_000_000) return null;
  const [campaign] = await db().select().from(policyCampaign).where(eq(policyCampaign.version, version));
  if (!campaign) return null;
  const { recipients, sent, waiting, queued, refused, flagged } = await counts(version);
  const { beganAt, chosenAt, perMinute, pausedAt, pausedBy, waitUntil, finishedAt } = campaign;
  const left = waiting + queued;
  return {
    version,
    beganAt: beganAt.toISOString(),
    chosen: chosenAt !== null,
    ...{ recipients, sent, waiting, inOutbox: queued, refused, flagged, perMinute },
    paused: pausedAt && pausedBy ? { at: pausedAt.toISOString(), by: pausedBy } : null,
    waitUntil: waitUntil && waitUntil > now ? waitUntil.toISOString() : null,
    finishedAt: finishedAt?.toISOString() ?? null,
    minutesLeft: left === 0 || pausedAt ? null : Math.ceil(left / perMinute),
  };
}

/** One range of one index, as many rows as there are customers. */
async function counts(version: number): Promise<Counts> {
  const [found] = await db().execute<Counts>(sql`
    select count(*)::int as recipients, count(sent_at)::int as sent, count(flagged_at)::int as flagged,
      count(*) filter (where queued_at is not null and sent_at is null)::int as queued,
      count(*) filter (where queued_at is null and sent_at is null and flagged_at is null and refusals = 0)::int as waiting,
      count(*) filter (where queued_at is null and sent_at is null and flagged_at is null and refusals > 0)::int as refused
    from ${policyNotice} where version = ${version}`);
  return found ?? NONE;
}

/** How many of those who were refused are shown. */
const MOST_SHOWN = 50;

/** Whose mail servers refused the mail of a version: those that were given up first, then those that are tried again. */
export async function refusedNotices(version: number): Promise<RefusedNotice[]> {
  const rows = await db()
    .select()
    .from(policyNotice)
    .where(sql`version = ${version} and refusals > 0 and sent_at is null`)
    .orderBy(sql`flagged_at is null`, asc(policyNotice.dueAt), asc(policyNotice.id))
    .limit(MOST_SHOWN);
  return rows.map(({ id, recipient, lastError, refusals, flaggedAt, dueAt }) => ({
    id,
    to: masked('email', recipient),
    because: lastError ?? '',
    times: refusals,
    nextAt: flaggedAt ? null : dueAt.toISOString(),
  }));
}
