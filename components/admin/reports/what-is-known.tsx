import type { Known } from '#lib/risk/model.ts';

/** With fewer of either kind nothing is learned; the numbers stand in `FEWEST` of the learned score. */
const NEEDED: Known = { fraud: 50, honest: 200 };

/** How much there is to learn from, and whether it is enough. */
export function WhatIsKnown({ known }: { known: Known }) {
  const enough = known.fraud >= NEEDED.fraud && known.honest >= NEEDED.honest;
  const number = (value: number) => value.toLocaleString('en-GB');
  return (
    <p className="measure mt-4">
      Known so far: {number(known.fraud)} {known.fraud === 1 ? 'fraud' : 'frauds'} and {number(known.honest)} honest{' '}
      {known.honest === 1 ? 'payment' : 'payments'}.{' '}
      {enough
        ? 'A new version is learned every Monday.'
        : `Nothing can be learned from fewer than ${NEEDED.fraud} frauds and ${NEEDED.honest} honest payments, the newest fifth left aside to measure by.`}
    </p>
  );
}
