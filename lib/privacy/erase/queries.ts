import { and, asc, desc, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { subjectHash } from '../requests/open-request.ts';
import { privacyRequest } from '../requests/schema.ts';
import type { Person } from '../rows-of.ts';
import { erasure } from './schema.ts';

const columns = {
  requestId: erasure.requestId,
  eraseAt: erasure.eraseAt,
  sealed: erasure.sealed,
  round: erasure.round,
  runningSince: erasure.runningSince,
  certifiedAt: erasure.certifiedAt,
  overAt: erasure.overAt,
  status: privacyRequest.status,
  askedAt: privacyRequest.receivedAt,
  dueAt: privacyRequest.dueAt,
};

/** An erasure with where its request stands; null when there is none. `lock`: until the transaction ends. */
export async function findErasure(reader: Reader, requestId: string, how: { lock?: boolean } = {}) {
  const query = reader
    .select(columns)
    .from(erasure)
    .innerJoin(privacyRequest, eq(privacyRequest.id, erasure.requestId))
    .where(eq(erasure.requestId, requestId));
  const [found] = await (how.lock ? query.for('update') : query);
  return found ?? null;
}
export type Erasure = NonNullable<Awaited<ReturnType<typeof findErasure>>>;

/** The erasure that somebody asked for and that is not over, or null. */
export async function erasureOf(reader: Reader, person: Person): Promise<Erasure | null> {
  const [found] = await reader
    .select(columns)
    .from(erasure)
    .innerJoin(privacyRequest, eq(privacyRequest.id, erasure.requestId))
    .where(and(eq(erasure.subjectHash, subjectHash(person)), isNull(erasure.overAt)))
    .orderBy(desc(erasure.eraseAt))
    .limit(1);
  return found ?? null;
}

/** Those whose time has come and that are not certified, the longest due first; or those of which something is held. */
export const dueErasures = (reader: Reader, which: 'due' | 'held', now: Date, most: number) =>
  reader
    .select({ requestId: erasure.requestId })
    .from(erasure)
    .where(
      and(
        isNull(erasure.overAt),
        lte(erasure.eraseAt, now),
        which === 'due' ? isNull(erasure.certifiedAt) : isNotNull(erasure.certifiedAt),
      ),
    )
    .orderBy(asc(erasure.eraseAt))
    .limit(most);

/** The erasures that mails to an address tell how to take back. */
export const revocableOf = (reader: Reader, addressHash: string, now: Date) =>
  reader
    .select({ requestId: erasure.requestId, eraseAt: erasure.eraseAt })
    .from(erasure)
    .where(
      and(
        eq(erasure.addressHash, addressHash),
        isNull(erasure.overAt),
        isNull(erasure.runningSince),
        eq(erasure.round, 0),
        gt(erasure.eraseAt, now),
      ),
    )
    .limit(2);
