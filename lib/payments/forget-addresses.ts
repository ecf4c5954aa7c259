import { and, gt, isNotNull, lte } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { paymentAttempt } from './schema.ts';

/** For so long evidence in a dispute may need the network address of a press: disputes come within 540 days at the latest. */
export const ADDRESS_KEPT = 540 * DAY;
/** A job that was away for this long catches up; what it reads stays as small however old the shop is. */
const LOOKS_BACK = 60 * DAY;

/** Clears the network addresses of presses that nobody can dispute any more. */
export async function forgetAddresses(now: Date): Promise<void> {
  const { createdAt, ip } = paymentAttempt;
  const until = later(now, -ADDRESS_KEPT);
  const due = and(lte(createdAt, until), gt(createdAt, later(until, -LOOKS_BACK)), isNotNull(ip));
  await db().update(paymentAttempt).set({ ip: null }).where(due);
}
