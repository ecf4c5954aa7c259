import { desc, getTableName, type SQL } from 'drizzle-orm';
import { PERMISSIONS } from '#lib/access/index.ts';
import { staffReads } from '#lib/audit/index.ts';
import { db } from '#lib/db/index.ts';
import { PERSONAL } from '../map.ts';
import { type Person, rowsOf } from '../rows-of.ts';
import { type LookView, REVEALED } from './model.ts';
import { privacyReveal } from './schema.ts';

/** How many a page shows; the rest is in the copy that people may take. */
const SHOWN = 30;
const READS = Object.keys(PERMISSIONS).filter(name => name.endsWith('.read'));

/** What the staff looked at of a person, the newest first: pages about them, and what was shown to somebody who asked. */
export async function looksAt(person: Person): Promise<LookView[]> {
  const [pages, reveals] = await Promise.all([pagesSeen(person), revealsOf(person)]);
  return [...pages, ...reveals].toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, SHOWN);
}

async function pagesSeen(person: Person): Promise<LookView[]> {
  const theirs = rowsIn(person, 'audit_event');
  if (!theirs) return [];
  const own = 'account' in person ? `account:${person.account}` : null;
  const rows = await staffReads(theirs, { actions: READS, own, most: SHOWN });
  return rows.map(({ at, action }) => ({
    at: at.toISOString(),
    what: action === 'payments.read' ? 'A payment, without what names you' : 'Your account',
    because: null,
  }));
}

async function revealsOf(person: Person): Promise<LookView[]> {
  const theirs = rowsIn(person, 'privacy_reveal');
  if (!theirs) return [];
  const { at, what, because } = privacyReveal;
  const rows = await db()
    .select({ at, what, because })
    .from(privacyReveal)
    .where(theirs)
    .orderBy(desc(at))
    .limit(SHOWN);
  return rows.map(row => ({
    at: row.at.toISOString(),
    what: row.what.map(kind => REVEALED[kind]).join(', '),
    because: row.because,
  }));
}

function rowsIn(person: Person, table: string): SQL | null {
  const described = PERSONAL.find(one => getTableName(one.table) === table);
  return described ? rowsOf(person, described) : null;
}
