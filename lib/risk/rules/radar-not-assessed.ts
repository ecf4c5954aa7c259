import { rule } from '../rule.ts';

export const radarNotAssessed = rule({
  id: 'radar-not-assessed',
  title: 'Radar has not rated the payment',
  because: 'Without a rating one of the two pairs of eyes is missing; with other signs that is worth a look.',
  stage: 'post_auth',
  when: ({ radar }) => radar.level === null || radar.level === 'unknown' || radar.level === 'not_assessed',
  value: ({ radar }) => radar.level,
  threshold: 'any rating',
  outcome: 'allow',
  score: 20,
  fires: [{ radar: { level: 'unknown', outcome: null } }, { radar: { level: null, outcome: null } }],
  sleeps: [{ radar: { level: 'normal', outcome: 'authorized' } }],
});
