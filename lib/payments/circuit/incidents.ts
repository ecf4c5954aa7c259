import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import type { Trouble } from './trouble.ts';

/** What is counted about Stripe, by the hour; the monitors say which of it matters. */
export type IncidentKind =
  | Trouble
  /** The breaker opened. */
  | 'opened'
  /** A signed event, or an object, of the other mode (test or live). */
  | 'wrong_mode'
  /** An event in another version of the API than the one that is pinned. */
  | 'api_version'
  /** A webhook that none of our secrets signed. */
  | 'bad_signature'
  /** Our clock and Stripe's differ, or a delivery came late. */
  | 'clock_skew'
  /** An event that no webhook brought. */
  | 'missed_event'
  /** Card details of Stripe's own frame that Stripe would not take for this intent. */
  | 'refused_details'
  /** Somebody wanted to pay with, or to remove, a card that another customer keeps. */
  | 'foreign_card'
  /** What was found at the start: a missing permission, an endpoint that is set up otherwise. */
  | 'setup'
  /** A browser refused something on a page. */
  | 'page_violation';

/**
 * Counts something that went wrong, for a person and the monitors: `detail` is what was seen last, never a secret,
 * never about a person. Counting never stands in the way of what is being counted: it does not throw.
 */
export async function countIncident(kind: IncidentKind, detail: string | null = null, times = 1): Promise<void> {
  const said = detail?.slice(0, 300) ?? null;
  try {
    await db().execute(sql`
      insert into stripe_incident (kind, hour, times, last_at, detail)
      values (${kind}, date_trunc('hour', now()), ${times}, now(), ${said})
      on conflict (kind, hour) do update set
        times = stripe_incident.times + excluded.times, last_at = excluded.last_at, detail = excluded.detail`);
  } catch (error) {
    log('payments').warn({ err: error, kind }, 'an incident could not be counted');
  }
}

const EVERY_MS = 1_000;
/** What was counted at a door and not written yet. */
export const heldBack = new Map<string, { times: number; at: number }>();

/** The same for doors that anybody may knock at: at most one write per kind and second, the rest go with the next. */
export async function countAtDoor(kind: IncidentKind, detail: string | null = null): Promise<void> {
  const held = heldBack.get(kind);
  const at = performance.now();
  if (held && at - held.at < EVERY_MS) {
    held.times++;
    return;
  }
  heldBack.set(kind, { times: 0, at });
  await countIncident(kind, detail, 1 + (held?.times ?? 0));
}
