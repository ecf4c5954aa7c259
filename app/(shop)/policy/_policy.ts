import { unstable_cache } from 'next/cache';
import { clock } from '#lib/clock.ts';
import { clauses, lastProved, POLICY_TAG, policyInForce, policyToCome } from '#lib/policy/index.ts';

/** What the page of the policy is drawn from; drawn anew when a version, or what was found, changes. */
const stored = unstable_cache(
  async () => {
    const now = clock.now();
    const [version, next, proved] = await Promise.all([policyInForce(now), policyToCome(now), lastProved()]);
    return { version, next, proved };
  },
  ['policy.page'],
  { tags: [POLICY_TAG], revalidate: 3600 },
);

/** The version in force, the next if one waits, and how each clause is kept. */
export async function policy() {
  const { version, next, proved } = await stored();
  const kept = (id: string) => {
    const { keeps = [], controls = [], duties = [] } = clauses.find(clause => clause.id === id) ?? {};
    return {
      keeps,
      proved: proved.filter(({ controlId }) => controls.some(control => control.id === controlId)),
      duties: duties.map(
        ({ says, everyMonths }) => `${says} At least every ${everyMonths === 1 ? 'month' : `${everyMonths} months`}.`,
      ),
    };
  };
  return { version, next, kept };
}
