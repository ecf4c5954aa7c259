import { allControls } from '../clauses/index.ts';
import { isLate } from './due.ts';
import { lastRuns } from './last-runs.ts';

/** The controls themselves are looked after: one that is not run says nothing (PCI DSS 10.7). */
export const controlsLate = {
  id: 'controls-late',
  title: 'Controls run when they should',
  trouble: 'above' as const,
  thresholds: { warn: 0 },
  async measure(now: Date) {
    const last = await lastRuns(allControls.map(({ id }) => id));
    if (last.size === 0) return { value: null, says: 'No control has run yet.' };
    const late = allControls.filter(control => isLate(control, last.get(control.id), now));
    const failed = [...last.values()].filter(({ result }) => result === 'failed');
    const value = late.length + failed.length;
    return {
      value,
      says:
        value === 0
          ? 'Each has run within twice its time, and to its end.'
          : `${late.length} have not run for twice their time, ${failed.length} failed to look: ${[...late.map(({ id }) => id), ...failed.map(({ controlId }) => controlId)].slice(0, 5).join(', ')}.`,
    };
  },
};
