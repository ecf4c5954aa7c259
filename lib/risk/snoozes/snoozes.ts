import { and, desc, eq, gt } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { SnoozeView } from './model.ts';
import { riskSnooze } from './schema.ts';

const MOST = 50;

/** For whom a rule sleeps now, the latest first. */
export const asleep = (rule: string, now: Date): Promise<SnoozeView[]> =>
  read(and(eq(riskSnooze.rule, rule), gt(riskSnooze.expiresAt, now)));

/** What was put to sleep at a payment, ended or not, the latest first. */
export const snoozesAt = (paymentId: string): Promise<SnoozeView[]> => read(eq(riskSnooze.paymentId, paymentId));

async function read(which: ReturnType<typeof and>): Promise<SnoozeView[]> {
  const rows = await db().select().from(riskSnooze).where(which).orderBy(desc(riskSnooze.id)).limit(MOST);
  return rows.map(({ hash: _hash, createdAt, expiresAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}
