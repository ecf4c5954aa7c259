import { expect, test } from 'vitest';
import { AFTERMATH } from './aftermath.fixture.ts';
import { callSites } from './call-sites.fixture.ts';
import { CARDS_KEPT } from './cards.fixture.ts';
import { COMPARISONS } from './comparisons.fixture.ts';
import { PURCHASES } from './purchases.fixture.ts';

test('every call site of Stripe in the code has a scenario, and every scenario a call site', () => {
  const played = [PURCHASES, AFTERMATH, CARDS_KEPT, COMPARISONS].flatMap(Object.keys).sort();
  expect(played).toEqual(callSites());
});
