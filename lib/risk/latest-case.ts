import { desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { CaseFile } from './case-file.ts';
import { riskCase } from './schema.ts';

/** The open case of a payment, or else the latest that was closed; null when there never was one. */
export async function latestCase(reader: Reader, paymentId: string): Promise<CaseFile | null> {
  const [found] = await reader
    .select()
    .from(riskCase)
    .where(eq(riskCase.paymentId, paymentId))
    .orderBy(sql`${riskCase.status} = 'closed'`, desc(riskCase.openedAt))
    .limit(1);
  return found ?? null;
}

/** Another text as soon as anything has happened to a case of this payment. */
export async function caseMark(reader: Reader, paymentId: string): Promise<string> {
  const [row] = await reader
    .select({ mark: sql<string>`count(*)::text || '-' || coalesce(sum(${riskCase.version}), 0)::text` })
    .from(riskCase)
    .where(eq(riskCase.paymentId, paymentId));
  return row?.mark ?? '';
}
