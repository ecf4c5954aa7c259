import { type Control, control, heldUnless } from '#lib/control.ts';
import { followChain } from './follow-chain.ts';

/** What controls found stays as they found it. */
export const runsAsWritten: Control = control({
  id: 'policy.runs-as-written',
  says: 'What our checks found is kept in a chain that nobody can edit unseen.',
  severity: 'critical',
  every: 'day',
  shown: 'everyone',
  async check() {
    const { runs, anchors, broken } = await followChain();
    const looked = `${runs} runs were followed, and held against ${anchors} statements in the signed ledger`;
    return heldUnless(
      broken ? [broken] : [],
      found => (found === 0 ? `${looked}: each is as it was written.` : `${broken} is not as it was written.`),
      { runs, statements: anchors },
    );
  },
});
