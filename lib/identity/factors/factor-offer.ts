import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { accountEvent } from '../schema.ts';
import { hasSecondFactor } from './ways.ts';

/**
 * Why an account should be offered a second factor: a sign-in of the last month looked unusual, or it simply has none.
 * Null when it has one.
 */
export async function factorOffer(accountId: string, now: Date): Promise<'unusual' | 'none' | null> {
  if (await hasSecondFactor(db(), accountId)) return null;
  const unusual = inArray(accountEvent.kind, ['sign-in-questioned', 'not-me', 'codes-locked']);
  const lately = and(eq(accountEvent.accountId, accountId), gt(accountEvent.at, later(now, -30 * DAY)), unusual);
  const [event] = await db()
    .select({ id: accountEvent.id })
    .from(accountEvent)
    .where(lately)
    .orderBy(desc(accountEvent.at))
    .limit(1);
  return event ? 'unusual' : 'none';
}
