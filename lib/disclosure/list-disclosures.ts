import { and, desc, lt, type SQL } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import type { DisclosureView } from './model.ts';
import { disclosure } from './schema.ts';
import { shownDisclosure } from './shown-disclosure.ts';

const PAGE = 50;

/** The rows of a condition, the latest first, a page at a time: `before` is the last of the page before. */
export async function listDisclosures(
  reader: Reader,
  where: SQL,
  before: string | null,
): Promise<{ disclosures: DisclosureView[]; next: string | null }> {
  const further = before && isId(before) ? lt(disclosure.id, before) : undefined;
  const rows = await reader
    .select()
    .from(disclosure)
    .where(and(where, further))
    .orderBy(desc(disclosure.id))
    .limit(PAGE + 1);
  const disclosures = rows.slice(0, PAGE).map(shownDisclosure);
  return { disclosures, next: rows.length > PAGE ? (disclosures.at(-1)?.id ?? null) : null };
}
