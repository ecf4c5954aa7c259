import { and, desc, lt } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { type DisclosureView, disclosurePersonalData, shownDisclosure } from '#lib/disclosure/index.ts';
import { disclosure } from '#lib/disclosure/schema.ts';
import { isId } from '#lib/id.ts';
import { type Person, rowsOf } from '../rows-of.ts';

const PAGE = 50;

/** Who got what of somebody, the latest first, a page at a time: `before` is the last of the page before. */
export async function disclosuresOf(
  reader: Reader,
  person: Person,
  before: string | null,
): Promise<{ disclosures: DisclosureView[]; next: string | null }> {
  const [described] = disclosurePersonalData;
  const theirs = described && rowsOf(person, described);
  if (!theirs) return { disclosures: [], next: null };
  const further = before && isId(before) ? lt(disclosure.id, before) : undefined;
  const rows = await reader
    .select()
    .from(disclosure)
    .where(and(theirs, further))
    .orderBy(desc(disclosure.id))
    .limit(PAGE + 1);
  const disclosures = rows.slice(0, PAGE).map(shownDisclosure);
  return { disclosures, next: rows.length > PAGE ? (disclosures.at(-1)?.id ?? null) : null };
}
