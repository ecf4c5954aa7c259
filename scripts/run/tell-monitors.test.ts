import { expect, test } from 'vitest';
import { remark } from './tell-monitors.ts';

test('nothing is said while all is well, or while nothing was measured', () => {
  expect(remark({ monitors: { warn: [], page: [] } }, 'logs')).toBeNull();
  expect(remark({ monitors: null }, 'logs')).toBeNull();
});

test('what is past a threshold is named, the worst first, with the way to what is missing at Stripe', () => {
  const said = remark({ monitors: { warn: ['setup'], page: ['stripe-away'] } }, 'logs');
  expect(said).toMatch(/^Past a threshold: stripe-away, setup .* is told in logs\/worker\.log\.$/);
});
