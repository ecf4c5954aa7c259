// Keeps the clause: security-audits.
import { appendFileSync, rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import type postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { lineOf, signed } from '../checkpoints/checkpoint.ts';
import { secondPlace } from '../checkpoints/second-place.ts';
import { signCheckpoint } from '../checkpoints/sign-checkpoint.ts';
import { recordEvent } from '../index.ts';
import { auditCheckpoint, auditRun } from '../schema.ts';
import { beginRun, continueRun } from './run.ts';

const TABLES = ['audit_event', 'audit_head', 'audit_checkpoint'];

/** Mallory owns the database: triggers are no obstacle to her, and privileges neither. */
const mallory = (work: (sql: postgres.Sql) => Promise<unknown>) =>
  asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await work(sql);
  });

async function happen(count: number): Promise<void> {
  for (let n = 0; n < count; n++)
    await transaction(tx =>
      recordEvent(tx, { actor: 'account:grace', action: 'test', target: `thing:${n}`, outcome: 'done', detail: { n } }),
    );
}

async function verify() {
  const id = await transaction(tx => beginRun(tx, 'account:grace', clock.now()));
  expect(await continueRun(id, 10_000)).toBe(true);
  const [run] = await db().select().from(auditRun).where(eq(auditRun.id, id));
  return { kind: run?.brokenKind, seq: run?.brokenSeq, says: run?.says };
}

/** Writes the chain anew from `seq` on, as `audit_append` would have done, with the end of the chain. */
const rechain = (sql: postgres.Sql, seq: number) =>
  sql`do ${sql.unsafe(`$$
  declare e audit_event; before bytea;
  begin
    select hash into before from audit_event where seq = ${seq - 1};
    for e in select * from audit_event where seq >= ${seq} order by seq loop
      e.previous_hash := before; before := audit_hash(e);
      update audit_event set previous_hash = e.previous_hash, hash = before where seq = e.seq;
    end loop;
    update audit_head set seq = (select max(seq) from audit_event), hash = before;
  end $$`)}`;

beforeAll(async () => {
  for (let checkpoints = 0; checkpoints < 2; checkpoints++) {
    await happen(20);
    expect(await signCheckpoint(clock.now())).toBeNull();
  }
  await happen(10);
  await mallory(async sql => {
    for (const table of TABLES) await sql.unsafe(`create table kept_${table} as table ${table}`);
  });
});
afterEach(() =>
  mallory(async sql => {
    for (const table of TABLES) await sql.unsafe(`truncate ${table}; insert into ${table} select * from kept_${table}`);
  }),
);
afterAll(closeDatabase);

test('a chain that nobody touched is whole', async () => {
  expect(await verify()).toMatchObject({ kind: null, seq: null, says: expect.stringContaining('whole') });
});

const inBothWays = (sql: postgres.Sql) => sql`update audit_event e set hash = audit_hash(e) where seq = 33`;

test.each<[string, (sql: postgres.Sql) => Promise<unknown>, string, number]>([
  ['a row is edited', sql => sql`update audit_event set detail = '{"n": 9}' where seq = 33`, 'edited', 33],
  ['who did it is edited', sql => sql`update audit_event set actor = 'account:ada' where seq = 1`, 'edited', 1],
  [
    'a row is edited and its hash made to fit',
    async sql => {
      await sql`update audit_event set outcome = 'refused' where seq = 33`;
      await inBothWays(sql);
    },
    'edited',
    33,
  ],
  ['the last row is edited', sql => sql`update audit_event set target = 'thing:0' where seq = 50`, 'edited', 50],
  ['a row is deleted inside', sql => sql`delete from audit_event where seq = 33`, 'deleted', 34],
  [
    'a row is deleted inside and the numbers closed',
    async sql => {
      await sql`delete from audit_event where seq = 33`;
      for (let seq = 34; seq <= 50; seq++) await sql`update audit_event set seq = seq - 1 where seq = ${seq}`;
    },
    'deleted',
    33,
  ],
  ['the tail is deleted', sql => sql`delete from audit_event where seq > 45`, 'tail-deleted', 46],
  ['everything is deleted', sql => sql`delete from audit_event`, 'tail-deleted', 1],
  [
    'the tail is deleted and the end of the chain set back',
    async sql => {
      await sql`delete from audit_event where seq > 35`;
      await sql`update audit_head set (seq, hash) = (select seq, hash from audit_event where seq = 35)`;
    },
    'tail-deleted',
    36,
  ],
  [
    'two rows change places',
    async sql => {
      await sql`update audit_event set seq = -1 where seq = 30`;
      await sql`update audit_event set seq = 30 where seq = 33`;
      await sql`update audit_event set seq = 33 where seq = -1`;
    },
    'reordered',
    30,
  ],
  [
    'the chain is written anew from a row on',
    async sql => {
      await sql`update audit_event set actor = 'account:ada' where seq = 33`;
      await rechain(sql, 33);
    },
    'rewritten',
    21,
  ],
  [
    'the chain is written anew, and the statements about it are taken out of the database',
    async sql => {
      await sql`update audit_event set actor = 'account:ada' where seq = 33`;
      await rechain(sql, 33);
      await sql`delete from audit_checkpoint`;
    },
    'rewritten',
    21,
  ],
  [
    'the chain is written anew, and a statement is made to fit',
    async sql => {
      await sql`update audit_event set actor = 'account:ada' where seq = 33`;
      await rechain(sql, 33);
      await sql`update audit_checkpoint set hash = (select hash from audit_event where seq = 40) where seq = 40`;
    },
    'checkpoint',
    40,
  ],
  ['a statement is taken away', sql => sql`delete from audit_checkpoint where seq = 20`, 'checkpoint', 20],
])('%s: found, and named', async (_what, tamper, kind, seq) => {
  await mallory(tamper);
  expect(await verify()).toMatchObject({ kind, seq, says: expect.stringMatching(/\d/) });
});

test('nothing is signed over a break, and what was found is on record', async () => {
  await mallory(sql => sql`update audit_event set detail = '{}' where seq = 45`);
  expect(await signCheckpoint(clock.now())).toMatchObject({ kind: 'edited', seq: 45 });
  expect(await db().$count(auditCheckpoint)).toBe(2);
});

test('a verification goes on where it was left, and one that has ended cannot be changed', async () => {
  const id = await transaction(tx => beginRun(tx, 'account:grace', clock.now()));
  expect(await continueRun(id, 0)).toBe(false);
  expect(await continueRun(id, 10_000)).toBe(true);
  const change = db().update(auditRun).set({ brokenSeq: null, says: 'whole' }).where(eq(auditRun.id, id));
  await expect(change.execute()).rejects.toMatchObject({ cause: { message: 'audit_run is append-only' } });
});

test('a line that somebody else wrote in the second place is found', async () => {
  const { signature, ...rest } = signed(20, Buffer.from('00', 'hex'), clock.now());
  appendFileSync(secondPlace(), `${lineOf({ ...rest, signature: Buffer.alloc(signature.length) })}\n`);
  expect(await verify()).toMatchObject({ kind: 'checkpoint', seq: 20 });
  rmSync(secondPlace());
});

test('a second place that was lost is filled again from what is signed', async () => {
  expect(await signCheckpoint(clock.now())).toBeNull();
  await mallory(sql => sql`delete from audit_checkpoint where seq = 20`);
  expect(await verify()).toMatchObject({ kind: 'checkpoint', seq: 20 });
});
