import { rule } from '../rule.ts';

export const nameMismatch = rule({
  id: 'name-mismatch',
  number: 22,
  title: 'The name on the bill is not that of the order',
  because: 'Partners and offices pay for each other, so it weighs little; with other signs it is a stranger’s card.',
  stage: 'pre_auth',
  answeredBy: 'code',
  limits: { least: 0.6 },
  actions: { hit: { outcome: 'allow', score: 10 } },
  see: ({ nameSimilarity: value }, { least }) =>
    value !== null && value < least ? { as: 'hit', value, threshold: least } : null,
  fires: { hit: [{ nameSimilarity: 0.31 }, { nameSimilarity: 0 }] },
  sleeps: [{ nameSimilarity: 1 }],
  boundary: [{ below: { nameSimilarity: 0.6 }, at: { nameSimilarity: 0.59 } }],
  missing: [{ nameSimilarity: null }],
});
