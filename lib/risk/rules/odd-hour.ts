import { rule } from '../rule.ts';

export const oddHour = rule({
  id: 'odd-hour',
  number: 29,
  title: 'Bought at an hour at which this customer never buys',
  because: 'People keep their hours; whoever uses their account from another side of the world keeps others.',
  stage: 'pre_auth',
  answeredBy: 'factor',
  limits: { presses: 10, share: 0.01 },
  actions: { hit: { outcome: 'allow', score: 10 } },
  see: ({ buyer: { hours } }, { presses, share }) =>
    hours && hours.presses >= presses && hours.near < share * hours.presses
      ? { as: 'hit', value: `${hours.near} of ${hours.presses}`, threshold: share }
      : null,
  fires: { hit: [{ buyer: { hours: { presses: 24, near: 0 } } }, { buyer: { hours: { presses: 400, near: 3 } } }] },
  sleeps: [{ buyer: { hours: { presses: 24, near: 2 } } }],
  boundary: [
    { below: { buyer: { hours: { presses: 9, near: 0 } } }, at: { buyer: { hours: { presses: 10, near: 0 } } } },
    { below: { buyer: { hours: { presses: 200, near: 2 } } }, at: { buyer: { hours: { presses: 200, near: 1 } } } },
  ],
  missing: [{ buyer: { hours: null } }, { buyer: { hours: { presses: 0, near: 0 } } }],
});
