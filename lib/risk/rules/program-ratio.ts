import { rule } from '../rule.ts';

/** Well below Visa's limit for merchants, 1.5 % from April 2026 (VAMP: fraud reports and disputes of card sales, by count). */
export const programRatio = rule({
  id: 'program-ratio',
  number: 42,
  title: 'Too many payments are reported or disputed',
  because: 'Card networks fine shops above their limits, and in the end take their cards away.',
  stage: 'continuous',
  limits: { warn: 0.005, page: 0.009, reports: 3 },
  actions: { warn: { outcome: 'allow', score: 0 }, page: { outcome: 'allow', score: 0 } },
  see: ({ program }, { warn, page, reports }) => {
    if (!program || program.sales === 0 || program.reported < reports) return null;
    const share = program.reported / program.sales;
    if (share < warn) return null;
    const value = `${program.reported} of ${program.sales}`;
    return share >= page ? { as: 'page', value, threshold: page } : { as: 'warn', value, threshold: warn };
  },
  fires: { warn: [{ program: { reported: 6, sales: 1000 } }], page: [{ program: { reported: 15, sales: 1000 } }] },
  sleeps: [{ program: { reported: 3, sales: 1000 } }, { program: { reported: 2, sales: 20 } }],
  boundary: [
    { below: { program: { reported: 4, sales: 801 } }, at: { program: { reported: 4, sales: 800 } } },
    { below: { program: { reported: 9, sales: 1001 } }, at: { program: { reported: 9, sales: 1000 } } },
    { below: { program: { reported: 2, sales: 20 } }, at: { program: { reported: 3, sales: 20 } } },
  ],
  missing: [{ program: null }, { program: { reported: 0, sales: 0 } }],
});
