// Keeps the clause: revisions.
import { createHash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { clauses, ensurePolicy, policyInForce, policyToCome, policyVersion, printedVersion } from '../index.ts';
import { policyVersion as table } from './schema.ts';
import { type Publishing, storeVersion } from './store-version.ts';
import { policyVersions } from './versions.ts';

afterAll(closeDatabase);

const now = new Date('2026-11-22T12:00:00Z');
const next = (part: Partial<Publishing> = {}, at = now) =>
  transaction(tx =>
    storeVersion(
      tx,
      {
        texts: [{ id: 'purpose', heading: 'What for', text: ['For everybody who pays here.'] }],
        summary: 'It is shorter.',
        reason: 'review',
        material: true,
        effectiveAt: later(now, 30 * DAY),
        publishedBy: 'account:grace',
        approvedBy: 'account:olive',
        ...part,
      },
      at,
    ),
  );
const refusedBy = (constraint: string) => ({ cause: { constraint_name: constraint } });

test('the words that come with the shop are version 1, stored once, by whoever asks first', async () => {
  const asked = await Promise.all([policyInForce(now), policyInForce(now), policyInForce(now)]);
  expect(asked.map(({ number }) => number)).toEqual([1, 1, 1]);
  await transaction(tx => ensurePolicy(tx, later(now, DAY)));
  expect(await policyVersions(now)).toHaveLength(1);
  expect(asked[0]?.clauses).toEqual(clauses.map(({ id, heading, text }) => ({ id, heading, text })));
});

test('the hash of a version is that of the text which anybody can fetch, and names the version before', async () => {
  await next();
  const [one, two] = [await policyVersion(1), await policyVersion(2)];
  const printed = (await printedVersion(2)) ?? '';
  expect(createHash('sha256').update(printed).digest('hex')).toBe(two?.sha256);
  expect(printed).toContain(`In the place of version 1, SHA-256 ${one?.sha256}\n`);
  expect(printed).toContain('1. What for [purpose]\n\nFor everybody who pays here.\n');
});

test('a version that waits takes the place of the one before it on its day, and not a moment earlier', async () => {
  expect((await policyInForce(later(now, 30 * DAY - 1))).number).toBe(1);
  expect((await policyToCome(later(now, 30 * DAY - 1)))?.number).toBe(2);
  expect((await policyInForce(later(now, 30 * DAY))).number).toBe(2);
  expect(await policyToCome(later(now, 30 * DAY))).toBeNull();
  for (const none of [0, -1, 3, 1.5, Number.NaN, 2 ** 40]) expect(await policyVersion(none)).toBeNull();
});

test('the database stores no version with less notice, by one person, out of order, or with a hash that is none', async () => {
  const tooSoon = later(now, 30 * DAY - 1);
  await expect(next({ effectiveAt: tooSoon })).rejects.toMatchObject({
    cause: { message: expect.stringContaining('takes effect before') },
  });
  const at = later(now, DAY);
  const late = { effectiveAt: later(at, 30 * DAY - 1) };
  await expect(next(late, at)).rejects.toMatchObject(refusedBy('policy_version_notice'));
  await expect(next({ approvedBy: null })).rejects.toMatchObject(refusedBy('policy_version_by_two'));
  await expect(next({ approvedBy: 'account:grace' })).rejects.toMatchObject(refusedBy('policy_version_by_two'));
  const stored = await db().select().from(table).orderBy(table.number);
  const copy = { ...stored[1], number: 3 } as (typeof stored)[number];
  await expect(db().insert(table).values(copy)).rejects.toMatchObject(refusedBy('policy_version_in_order'));
  const forged = { ...copy, supersedes: 2, printed: 'Something else.' };
  await expect(db().insert(table).values(forged)).rejects.toMatchObject(refusedBy('policy_version_hash'));
});

test('what was published cannot be changed or taken away by the shop', async () => {
  await expect(db().update(table).set({ summary: 'Another.' })).rejects.toThrow();
  await expect(db().delete(table)).rejects.toThrow();
});
