import { rule } from '../rule.ts';

export const radarNotAssessed = rule({
  id: 'radar-not-assessed',
  number: 31,
  title: 'Radar has not rated the payment',
  because: 'Without a rating one of the two pairs of eyes is missing; with other signs that is worth a look.',
  stage: 'post_auth',
  answeredBy: 'factor',
  limits: {},
  actions: { hit: { outcome: 'allow', score: 20 } },
  see: ({ radar: { level } }) =>
    level === null || level === 'unknown' || level === 'not_assessed'
      ? { as: 'hit', value: level, threshold: 'any rating' }
      : null,
  fires: { hit: [{ radar: { level: 'unknown' } }, { radar: { level: 'not_assessed' } }, { radar: { level: null } }] },
  sleeps: [{ radar: { level: 'normal' } }, { radar: { level: 'highest' } }],
  boundary: [{ below: { radar: { level: 'normal' } }, at: { radar: { level: 'unknown' } } }],
  missing: 'fires',
});
