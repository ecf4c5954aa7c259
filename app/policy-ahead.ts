import { unstable_cache } from 'next/cache';
import { clock } from '#lib/clock.ts';
import { policyInForce, policyToCome, VERSIONS_TAG } from '#lib/policy/index.ts';

/** The version of the policy that takes effect next, for the foot of every page; null when none waits. */
export const policyAhead = unstable_cache(
  async () => {
    const now = clock.now();
    const next = await policyToCome(now);
    if (!next) return null;
    const { number: before } = await policyInForce(now);
    return { before, number: next.number, effectiveAt: next.effectiveAt };
  },
  ['policy.ahead'],
  { tags: [VERSIONS_TAG], revalidate: 3600 },
);
