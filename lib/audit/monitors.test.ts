import { afterAll, expect, test } from 'vitest';
import { clock, HOUR, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { signCheckpoint } from './checkpoints/sign-checkpoint.ts';
import { auditMonitors, recordEvent } from './index.ts';
import { beginRun, continueRun, putDown } from './verification/run.ts';

const measured = (id: string, now: Date) => auditMonitors.find(monitor => monitor.id === id)?.measure(now);
const now = clock.now();

afterAll(closeDatabase);

test('an empty ledger is nothing to wake anybody for', async () => {
  for (const { id } of auditMonitors) expect((await measured(id, now))?.value ?? 0).toBe(0);
});

test('a row that nobody signs grows old, and is signed', async () => {
  await transaction(tx => recordEvent(tx, { actor: 'account:grace', action: 'test', target: null, outcome: 'done' }));
  expect(await measured('audit-checkpoint', later(now, 20 * MINUTE))).toMatchObject({ value: expect.closeTo(20, -1) });
  await signCheckpoint(now);
  expect(await measured('audit-checkpoint', later(now, HOUR))).toMatchObject({ value: 0 });
});

test('a ledger that is not verified is noticed, and one that is broken pages', async () => {
  expect(await measured('audit-verified', later(now, 4 * HOUR))).toMatchObject({ value: expect.closeTo(240, -1) });
  await continueRun(await transaction(tx => beginRun(tx, 'account:grace', now)), 10_000);
  expect((await measured('audit-verified', clock.now()))?.value).toBeLessThan(5);
  expect(await measured('audit-chain', now)).toMatchObject({ value: 0, says: expect.stringContaining('whole') });
  await putDown({ seq: 1, kind: 'edited', says: 'Row 1 is not as it was written.' }, 'system:test', clock.now());
  expect(await measured('audit-chain', now)).toMatchObject({ value: 1, says: expect.stringContaining('Row 1') });
});

test('who looks at one customer after the other is noticed; at the same one again and again, not', async () => {
  const at = new Date();
  const reads = (target: number) =>
    transaction(tx =>
      recordEvent(tx, {
        actor: 'account:grace',
        action: 'payments.read',
        target: `payment:${target}`,
        outcome: 'done',
      }),
    );
  for (let n = 0; n < 5; n++) await reads(n % 3);
  expect(await measured('reads-by-one', later(at, MINUTE))).toMatchObject({ value: 3 });
  expect(await measured('reads-by-one', later(at, 2 * HOUR))).toMatchObject({ value: 0 });
});

test('the clocks of one machine agree', async () => {
  expect((await measured('clock-skew', now))?.value).toBeLessThan(1);
});
