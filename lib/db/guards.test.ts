import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { REFUSING } from './guards.ts';
import { closeDatabase, db, missingGuards } from './index.ts';
import { asOwner } from './owner.fixture.ts';

afterAll(closeDatabase);

test('every trigger that refuses something is on the list of those that are watched', async () => {
  const made = await db().execute<{ guard: string }>(sql`
    select t.tgrelid::regclass || '.' || t.tgname as guard from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where not t.tgisinternal and p.prosrc ~ 'raise exception'`);
  // Whoever adds one in a migration adds its line to lib/db/guards.ts.
  expect(REFUSING.toSorted()).toEqual(made.map(({ guard }) => guard).toSorted());
});

test('a trigger, a check and an index are missed once they are not in force', async () => {
  const guards = ['payment.payment_capture_gate', 'payment.payment_amount', 'payment.payment_open_per_order'];
  expect(await missingGuards([...guards, 'payment.nobody', 'nowhere.payment_amount'])).toEqual([
    'guard:payment.nobody',
    'guard:nowhere.payment_amount',
  ]);
  await asOwner(async owner => {
    await owner`alter table payment disable trigger payment_capture_gate`;
    await owner`alter table payment drop constraint payment_amount`;
    await owner`alter table payment add constraint payment_amount check (amount_minor > 0) not valid`;
    await owner`drop index payment_open_per_order`;
  });
  expect(await missingGuards(guards)).toEqual(guards.map(guard => `guard:${guard}`));
});
