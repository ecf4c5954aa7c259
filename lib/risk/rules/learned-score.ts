import type { LearnedScore } from '../model.ts';
import { rule } from '../rule.ts';

const score = (percent: number): LearnedScore => ({ version: 1, score: percent, because: [] });

/** What experience says, as a share of the sum: it never decides alone, and without a live model it says nothing. */
export const learnedScore = rule({
  id: 'learned-score',
  // The standard's sum has a place for it beside the numbered rules.
  number: 0,
  title: 'Like payments that turned out to be fraud',
  because: 'What the shop has learned from its own frauds and honest payments speaks against this one.',
  stage: 'pre_auth',
  limits: { raised: 80, high: 95, extreme: 99 },
  actions: {
    raised: { outcome: 'allow', score: 15 },
    high: { outcome: 'allow', score: 30 },
    extreme: { outcome: 'allow', score: 60 },
  },
  see: ({ learned }, { raised, high, extreme }) => {
    if (learned === null) return null;
    if (!Number.isFinite(learned.score)) throw new Error('a learned score that is no number');
    const value = learned.score;
    if (value >= extreme) return { as: 'extreme', value, threshold: extreme };
    if (value >= high) return { as: 'high', value, threshold: high };
    return value >= raised ? { as: 'raised', value, threshold: raised } : null;
  },
  fires: {
    raised: [{ learned: score(80) }, { learned: score(94.9) }],
    high: [{ learned: score(95) }, { learned: score(98.5) }],
    extreme: [{ learned: score(99) }, { learned: score(100) }],
  },
  sleeps: [{ learned: score(0) }, { learned: score(50) }],
  boundary: [
    { below: { learned: score(79.9) }, at: { learned: score(80) } },
    { below: { learned: score(94.9) }, at: { learned: score(95) } },
    { below: { learned: score(98.9) }, at: { learned: score(99) } },
  ],
  missing: [{ learned: null }],
});
