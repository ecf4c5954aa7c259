import { db } from '#lib/db/index.ts';
import { programOf } from '../watching/watch-report.ts';
import type { Monitor } from './monitor.ts';

/** With fewer reports in a month a share says nothing; the programmes count from hundreds on. */
const ENOUGH = 3;

/** Payments that banks report or dispute, of all sales, in percent. Visa's limit for merchants is 1.5 (VAMP, from April 2026). */
export const programRatio: Monitor = {
  id: 'program-ratio',
  title: 'Few payments are reported as fraud or disputed',
  trouble: 'above',
  thresholds: { warn: 0.5, page: 0.9 },
  async measure(now) {
    const month = await programOf(db(), now);
    if (!month || month.sales === 0) return { value: null, says: 'No sales of the last thirty days are counted yet.' };
    const says = `${month.reported} of ${month.sales} sales of the last thirty days were reported or disputed.`;
    if (month.reported < ENOUGH) return { value: null, says };
    return { value: Math.round((10_000 * month.reported) / month.sales) / 100, says };
  },
};
