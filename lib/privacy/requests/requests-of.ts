import { desc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import { ERASED, openField } from '#lib/keyring/index.ts';
import type { Person } from '../rows-of.ts';
import {
  EXTENSION_REASONS,
  REFUSAL_REASONS,
  REQUEST_KINDS,
  type RequestView,
  referenceOf,
  STANDINGS,
} from './model.ts';
import { subjectHash } from './open-request.ts';
import { privacyRequest } from './schema.ts';

/** More than anybody asks within the two years for which requests are kept; the newest. */
const MOST = 100;

/** A request with what is written in it opened. */
export const REQUEST_COLUMNS = {
  ...getTableColumns(privacyRequest),
  words: openField(privacyRequest.words, privacyRequest.id, ERASED) as SQL<string | null>,
  answer: openField(privacyRequest.answer, privacyRequest.id, ERASED) as SQL<string | null>,
};
/** Such a row. */
export type OpenedRequest = Omit<typeof privacyRequest.$inferSelect, 'words' | 'answer'> &
  Pick<RequestView, 'words' | 'answer'>;

/** What somebody asked about their data, the newest first. */
export async function requestsOf(person: Person, reader: Reader = db()): Promise<RequestView[]> {
  const rows = await reader
    .select(REQUEST_COLUMNS)
    .from(privacyRequest)
    .where(eq(privacyRequest.subjectHash, subjectHash(person)))
    .orderBy(desc(privacyRequest.receivedAt))
    .limit(MOST);
  return rows.map(viewOf);
}

export const viewOf = (row: OpenedRequest): RequestView => ({
  id: row.id,
  reference: referenceOf(row.id),
  kind: row.kind,
  what: REQUEST_KINDS[row.kind],
  status: row.status,
  standing: STANDINGS[row.status],
  receivedAt: row.receivedAt.toISOString(),
  dueAt: (row.extendedUntil ?? row.dueAt).toISOString(),
  extendedBecause: row.extendedBecause && EXTENSION_REASONS[row.extendedBecause],
  closedAt: row.closedAt?.toISOString() ?? null,
  refusedBecause: row.refusedBecause && REFUSAL_REASONS[row.refusedBecause],
  words: row.words,
  answer: row.answer,
});
