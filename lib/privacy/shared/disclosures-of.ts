import type { Reader } from '#lib/db/index.ts';
import { type DisclosureView, disclosurePersonalData, listDisclosures } from '#lib/disclosure/index.ts';
import { type Person, rowsOf } from '../rows-of.ts';

/** Who got what of somebody, the latest first, a page at a time: `before` is the last of the page before. */
export async function disclosuresOf(
  reader: Reader,
  person: Person,
  before: string | null,
): Promise<{ disclosures: DisclosureView[]; next: string | null }> {
  const [described] = disclosurePersonalData;
  const theirs = described && rowsOf(person, described);
  return theirs ? listDisclosures(reader, theirs, before) : { disclosures: [], next: null };
}
