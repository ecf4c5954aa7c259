import { reached, rule } from '../rule.ts';

export const quantityOutlier = rule({
  id: 'quantity-outlier',
  number: 13,
  title: 'Very many of one print',
  because: 'People hang one, give a few away; a stack of the same is for selling on.',
  stage: 'pre_auth',
  answeredBy: 'code',
  limits: { from: 11 },
  actions: { hit: { outcome: 'hold', score: 0 } },
  see: ({ quantity }, { from }) => reached('hit', quantity, from),
  fires: { hit: [{ quantity: 40 }] },
  sleeps: [{ quantity: 2 }],
  boundary: [{ below: { quantity: 10 }, at: { quantity: 11 } }],
  missing: [{ quantity: 0 }],
});
