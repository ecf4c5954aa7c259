import { desc, eq, getTableColumns, ne } from 'drizzle-orm';
import { db, transaction } from '#lib/db/index.ts';
import { riskRuleset } from '../schema.ts';
import { differenceOf } from './difference.ts';
import { ensureRuleset } from './ensure-ruleset.ts';
import type { Change, RulesetView, VersionView } from './model.ts';
import { problemsOf } from './problems.ts';
import { readRuleset } from './read-ruleset.ts';
import { ruleBook } from './rule-book.ts';
import { isEditable, type StoredVersion } from './stored-version.ts';

const MOST = 100;

/** The newest versions of the rules, but for what was discarded; those of this build are stored first. */
export async function rulesetVersions(): Promise<VersionView[]> {
  await transaction(tx => ensureRuleset(tx));
  const { rules: _rules, ...columns } = getTableColumns(riskRuleset);
  const rows = await db()
    .select(columns)
    .from(riskRuleset)
    .where(ne(columns.status, 'discarded'))
    .orderBy(desc(columns.version))
    .limit(MOST);
  return rows.map(viewVersion);
}

/** One version with all that it sets, or null when there is none. */
export async function viewRuleset(version: number): Promise<RulesetView | null> {
  const row = await stored(version);
  if (!row) return null;
  const ruleset = readRuleset(version, row.rules);
  return { ...viewVersion(row), rules: ruleBook(ruleset), bands: ruleset.bands, problems: problemsOf(ruleset) };
}

/** The version that decides now. Throws when there is none. */
export async function liveVersion(): Promise<RulesetView> {
  await transaction(tx => ensureRuleset(tx));
  const [live] = await db()
    .select({ version: riskRuleset.version })
    .from(riskRuleset)
    .where(eq(riskRuleset.status, 'live'));
  const view = live ? await viewRuleset(live.version) : null;
  if (!view) throw new Error('no ruleset is live');
  return view;
}

/** What version `after` says otherwise than version `before`; null when one of them is not there. */
export async function compareVersions(before: number, after: number): Promise<Change[] | null> {
  const [one, other] = await Promise.all([stored(before), stored(after)]);
  if (!one || !other) return null;
  return differenceOf(readRuleset(before, one.rules), readRuleset(after, other.rules));
}

async function stored(version: number): Promise<StoredVersion | null> {
  if (!Number.isSafeInteger(version) || version < 1 || version > 2_000_000_000) return null;
  const [row] = await db().select().from(riskRuleset).where(eq(riskRuleset.version, version));
  return row && row.status !== 'discarded' ? row : null;
}

const viewVersion = (row: Omit<StoredVersion, 'rules'>): VersionView => ({
  version: row.version,
  status: row.status,
  note: row.note,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  basedOn: row.basedOn,
  shadowSince: row.shadowSince?.toISOString() ?? null,
  publishedBy: row.publishedBy,
  approvedBy: row.approvedBy,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  retiredAt: row.retiredAt?.toISOString() ?? null,
  editable: isEditable(row),
});
