import { afterAll, expect, test } from 'vitest';
import { later, MINUTE } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { accountAtDesk } from './account-at-desk.ts';
import { Somebody } from './factors/somebody.fixture.ts';

afterAll(closeDatabase);

const now = new Date();

test('the desk sees how long an account is known and how well it is kept, and no secret of it', async () => {
  const ada = await Somebody.customer(now);
  const actor = await ada.signsIn(now);
  await ada.addsPasskey(actor, now);
  const seen = await accountAtDesk(ada.accountId, later(now, MINUTE));
  expect(seen).toMatchObject({ passkeys: 1, app: false });
  expect(seen?.changedWithinDay).toContain('factor');
  expect(seen?.sessions).toBeGreaterThan(0);
  expect(Object.keys(seen ?? {}).sort()).toEqual([
    'app',
    'browsers',
    'changedWithinDay',
    'passkeys',
    'sessions',
    'since',
  ]);
  expect(await accountAtDesk(newId(), now)).toBeNull();
});
