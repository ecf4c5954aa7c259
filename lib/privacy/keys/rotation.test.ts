import { randomBytes, randomUUID } from 'node:crypto';
import { eq, isNotNull, ne } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { auditEvent } from '#lib/audit/schema.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { addCustomer, findAccount } from '#lib/identity/index.ts';
import {
  beginRotation,
  freshKey,
  keyOf,
  NothingToRotate,
  requireMasterKeys,
  viewKeys,
  WrongMasterKey,
} from '#lib/keyring/index.ts';
import { masterKeys, ringOf } from '#lib/keyring/rings.fixture.ts';
import { keyRotation, masterKey, personKey } from '#lib/keyring/schema.ts';
import { killedAtEachStep, killsTake, killsWanted } from '../killed.fixture.ts';

const now = new Date();
const PEOPLE = 450;
const KILLS = killsWanted(7);
const newKey = randomBytes(32);
const formers = Array.from({ length: KILLS + 1 }, () => randomBytes(32));
let adaId = '';

// The shop was given a new master key, and still has those of before.
vi.stubEnv('MASTER_KEY', newKey.toString('base64'));
vi.stubEnv('MASTER_FORMER_KEYS', formers.map(key => key.toString('base64')).join());

/** The ring of a process from before the change: its own key first. */
const before = (nth: number) => ringOf([formers[nth] ?? newKey, newKey, ...formers]);
const current = () => masterKeys().current.id;
const under = (id: string) => db().$count(personKey, eq(personKey.masterId, id));

/** Everybody but ada has a key under the former master key of this number, as it would have been before the change. */
async function allUnder(nth: number): Promise<void> {
  await requireMasterKeys(now, before(nth));
  await db().delete(personKey).where(ne(personKey.id, adaId));
  const rows = Array.from({ length: PEOPLE }, () => freshKey({ account: randomUUID() }, before(nth)).row);
  await db().insert(personKey).values(rows);
}

beforeAll(async () => {
  await requireMasterKeys(now);
  const ada = { email: 'ada@example.test', name: 'Ada de Vries', password: 'a long enough secret' };
  adaId = await transaction(tx => addCustomer(tx, ada, now));
  await allUnder(0);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeDatabase();
});

test('keys under a former and under the current master key are read side by side', async () => {
  expect([await under(before(0).current.id), await under(current())]).toEqual([PEOPLE, 1]);
  const [old] = await db().select().from(personKey).where(ne(personKey.id, adaId)).limit(1);
  expect((await keyOf(db(), old?.id ?? ''))?.bytes()).toHaveLength(32);
  expect((await findAccount(adaId))?.name).toBe('Ada de Vries');
});

test('the page of the keys counts those under each, and says how the last move ended', async () => {
  const { masters, rotation } = await viewKeys();
  expect(masters.map(({ id, state, keys }) => [id, state, keys]).toSorted()).toEqual(
    [
      [before(0).current.id, 'former', PEOPLE],
      [current(), 'current', 1],
    ].toSorted(),
  );
  expect(rotation).toBeNull();
});

test('a process with another master key, or without one that is still needed, does not start', async () => {
  for (const keys of [[randomBytes(32)], [newKey]])
    await expect(requireMasterKeys(now, ringOf(keys))).rejects.toThrow(before(0).current.id);
  await expect(requireMasterKeys(now, ringOf([randomBytes(32)]))).rejects.toThrow(WrongMasterKey);
  await requireMasterKeys(now);
});

test(
  'a move of all keys that is killed at any step is carried on: each key moved once, the former retired once',
  async () => {
    const begin = async (n: number) => {
      if (n > 0) await allUnder(n);
      const rotationId = await transaction(tx => beginRotation(tx, current(), 'account:olive', now));
      return { job: 'privacy.rotate-keys', payload: { rotationId }, now, rotationId, n };
    };
    const { steps, kills } = await killedAtEachStep(KILLS, begin, async ({ rotationId, n }) => {
      const [rotation] = await db().select().from(keyRotation).where(eq(keyRotation.id, rotationId));
      expect(rotation).toMatchObject({ total: PEOPLE, done: PEOPLE, finishedAt: now });
      expect([await under(before(n).current.id), await under(current())]).toEqual([0, PEOPLE + 1]);
      expect(await db().$count(masterKey, isNotNull(masterKey.retiredAt))).toBe(n + 1);
      expect(await db().$count(auditEvent, eq(auditEvent.target, `rotation:${rotationId}`))).toBe(1);
      for (const { id } of await db().select({ id: personKey.id }).from(personKey))
        expect((await keyOf(db(), id))?.bytes()).toHaveLength(32);
    });
    expect(steps).toBeGreaterThan(10);
    expect(kills.length).toBeGreaterThanOrEqual(KILLS - 1);
    expect((await findAccount(adaId))?.name).toBe('Ada de Vries');
  },
  killsTake(7),
);

test('once the minimum is raised a former master key wraps nothing, opens nothing and starts nothing', async () => {
  const late = freshKey({ account: randomUUID() }, before(0)).row;
  const refused = { cause: { message: expect.stringContaining('was replaced') } };
  await expect(db().insert(personKey).values(late)).rejects.toMatchObject(refused);
  const [row] = await db().select().from(personKey).where(ne(personKey.id, adaId)).limit(1);
  const played = db()
    .update(personKey)
    .set({ masterId: late.masterId })
    .where(eq(personKey.id, row?.id ?? ''));
  await expect(played).rejects.toMatchObject(refused);
  await expect(requireMasterKeys(now, before(0))).rejects.toThrow('was replaced');
  await expect(transaction(tx => beginRotation(tx, current(), 'account:olive', now))).rejects.toThrow(NothingToRotate);
});

test('a key that comes back from a backup under a retired master key is refused, not opened', async () => {
  const late = freshKey({ account: randomUUID() }, before(0)).row;
  await asOwner(async owner => {
    await owner`set session_replication_role = replica`;
    await owner`insert into person_key (id, of, master_id, wrapped) values (${late.id}, ${late.of}, ${late.masterId}, ${late.wrapped})`;
  });
  await expect(keyOf(db(), late.id)).rejects.toThrow('was retired');
});
