import { unstable_cache } from 'next/cache';
import { clock } from '#lib/clock.ts';
import { differenceOf, listedVersions, policyVersion, printedVersion, VERSIONS_TAG } from '#lib/policy/index.ts';

/** Drawn anew when a version is published or takes effect. */
const cached = { tags: [VERSIONS_TAG], revalidate: 3600 };

/** A number as it stands in an address, `1`, or NaN. */
export const numberIn = (segment: string | null): number =>
  /^[1-9]\d{0,8}$/.test(segment ?? '') ? Number(segment) : Number.NaN;

/** Versions as cached pages read them. */
export const versions = {
  listed: unstable_cache(() => listedVersions(clock.now()), ['policy.listed'], cached),
  one: unstable_cache((number: number) => policyVersion(number), ['policy.version'], cached),
  printed: unstable_cache((number: number) => printedVersion(number), ['policy.printed'], cached),
};

/** What version `b` says otherwise than version `a`; null when one of them is not there. */
export async function compared(a: number, b: number) {
  const [before, after] = a === b ? [null, null] : await Promise.all([versions.one(a), versions.one(b)]);
  return before && after ? { before, after, clauses: differenceOf(before.clauses, after.clauses) } : null;
}
