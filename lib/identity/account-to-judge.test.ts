import { afterAll, expect, test } from 'vitest';
import { clock, DAY, later } from '#lib/clock.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { accountToJudge } from './account-to-judge.ts';
import { addAccount } from './names.ts';
import { recordAccountEvent } from './sessions/events.ts';

afterAll(closeDatabase);

test('what changed of an account within the day is told, each kind once, and no more than that', async () => {
  const now = clock.now();
  const ids = [newId(), newId()] as const;
  const made = later(now, -40 * DAY);
  await transaction(async tx => {
    for (const id of ids) await addAccount(tx, { id, email: `${id}@example.org`, name: 'Ada', createdAt: made });
    for (const kind of ['passkey-added', 'app-added', 'new-device', 'signed-in'] as const)
      await recordAccountEvent(tx, { accountId: ids[0], kind }, later(now, -DAY / 2));
    await recordAccountEvent(tx, { accountId: ids[0], kind: 'password-changed' }, later(now, -2 * DAY));
    await recordAccountEvent(tx, { accountId: ids[1], kind: 'email-changed' }, later(now, -DAY / 2));
  });
  expect(await accountToJudge(ids[0], now)).toEqual({ createdAt: made, changedWithinDay: ['device', 'factor'] });
  expect(await accountToJudge(newId(), now)).toBeNull();
});
