import { desc, getTableColumns } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { DeskVersion, ListedVersion } from '../model.ts';
import { policyVersion } from './schema.ts';
import type { StoredVersion } from './store-version.ts';
import { policyInForce } from './versions.ts';

/** A shop that revises each week for nine years has not reached it. */
const MOST = 500;

/** Every version without its words, the newest first, with where it stands at `now`. */
export async function listedVersions(now: Date): Promise<ListedVersion[]> {
  return (await versionsAtDesk(now)).map(({ publishedBy: _by, approvedBy: _second, ...version }) => version);
}

/** The same, with who published each. */
export async function versionsAtDesk(now: Date): Promise<DeskVersion[]> {
  await policyInForce(now);
  const { texts: _texts, printed: _printed, ...columns } = getTableColumns(policyVersion);
  const rows = await db().select(columns).from(policyVersion).orderBy(desc(policyVersion.number)).limit(MOST);
  return rows.map((row, nth) => ({ ...viewOf(row), ...standingOf(row, rows[nth - 1], now) }));
}

type Row = Omit<StoredVersion, 'texts' | 'printed'>;

function standingOf(row: Row, next: Row | undefined, now: Date): Pick<ListedVersion, 'standing' | 'until'> {
  const until = next?.effectiveAt.toISOString() ?? null;
  if (next && next.effectiveAt <= row.effectiveAt) return { standing: 'overtaken', until };
  if (row.effectiveAt > now) return { standing: 'to-come', until };
  return { standing: next && next.effectiveAt <= now ? 'past' : 'in-force', until };
}

const viewOf = ({ publishedAt, effectiveAt, ...row }: Row) => ({
  ...row,
  publishedAt: publishedAt.toISOString(),
  effectiveAt: effectiveAt.toISOString(),
});
