// Keeps the clauses: security-audits, pci-dss.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock, DAY, HOUR, later } from '#lib/clock.ts';
import { type Control, control, held } from '#lib/control.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { anchorRuns } from './anchor.ts';
import { runsAsWritten } from './controls.ts';
import { goRound } from './follow-chain.ts';
import { runControl } from './run-control.ts';
import { lastStatement, newRound } from './statement.ts';
import { runsOf } from './view-run.ts';

const now = clock.now();
const RUNS = 30;
/** So little of the chain at a time that a round takes many pieces. */
const PIECE = 4;
const nothing: Control = control({
  ...{ id: 'policy.test', says: 'Nothing is amiss.', severity: 'high', every: 'hour', shown: 'staff' },
  check: async () => held('Nothing.', {}),
});

/** Mallory owns the database: the triggers are asleep. What she did is undone when the look is over. */
const whileMallory = <T>(does: (owner: Owner) => Promise<unknown>, look: () => Promise<T>): Promise<T> =>
  asOwner(async owner => {
    await owner`set session_replication_role = replica`;
    for (const table of ['control_run', 'control_run_head', 'audit_event'])
      await owner.unsafe(`create temp table kept_${table} as table ${table}`);
    await does(owner);
    try {
      return await look();
    } finally {
      for (const table of ['control_run', 'control_run_head', 'audit_event'])
        await owner.unsafe(`delete from ${table}; insert into ${table} select * from kept_${table}`);
    }
  });

/** Writes the chain anew from a run on, and its end, as it would have come to be. */
const rechain = (owner: Owner, from: number, to = RUNS) =>
  owner.unsafe(`do $$
    declare r control_run%rowtype; before bytea;
    begin
      select coalesce((select hash from control_run where seq = ${from - 1}), '\\x00') into before;
      for r in select * from control_run where seq between ${from} and ${to} order by seq loop
        r.previous_hash := before;
        before := control_run_hash(r);
        update control_run set previous_hash = r.previous_hash, hash = before where seq = r.seq;
      end loop;
      if ${to} = ${RUNS} then update control_run_head set hash = before; end if;
    end $$`);

const found = async (at = now): Promise<readonly string[]> => {
  const checked = await runsAsWritten.check(at);
  return checked.result === 'broken' ? checked.broken : [];
};

async function run(times: number): Promise<void> {
  for (let time = 0; time < times; time++) await runControl(nothing, 'system:test', now);
}

beforeAll(async () => {
  for (let told = 0; told < 3; told++) {
    await run(RUNS / 3);
    await anchorRuns(later(now, told * HOUR), PIECE);
  }
});
afterAll(closeDatabase);

test('the ledger is told where the chain ends, once for each end, and how far the round through all of it is', async () => {
  const [last] = await runsOf('policy.test', null, 1);
  const told = await lastStatement();
  expect(told).toMatchObject({ seq: RUNS, hash: last?.hash, round: { seq: 3 * PIECE, began: now.toISOString() } });
  await anchorRuns(later(now, DAY), PIECE);
  expect(await lastStatement()).toEqual(told);
});

test('a chain that nobody touched is held', async () => {
  expect(await runsAsWritten.check(now)).toMatchObject({ result: 'held', evidence: { runs: RUNS, newRuns: 0 } });
});

test.each<[string, (owner: Owner) => Promise<unknown>, string]>([
  ['a run is edited', owner => owner`update control_run set result = 'broken' where seq = 2`, 'control_run:2'],
  ['a run is taken out', owner => owner`delete from control_run where seq = 17`, 'control_run:18'],
  ['the last runs are cut off', owner => owner`delete from control_run where seq > 28`, 'control_run:30'],
  [
    'the last runs are cut off, and the end of the chain set back',
    async owner => {
      await owner`delete from control_run where seq > 28`;
      await owner`update control_run_head set (seq, hash) = (select seq, hash from control_run where seq = 28)`;
    },
    'control_run:30',
  ],
  [
    'the whole chain is written anew',
    async owner => {
      await owner`update control_run set says = 'All.' where seq = 5`;
      await rechain(owner, 5);
    },
    'control_run:30',
  ],
  [
    'it is written anew up to the newest statement, past the place where the round is',
    async owner => {
      await owner`update control_run set says = 'All.' where seq = 5`;
      await rechain(owner, 5, 29);
    },
    'control_run:13',
  ],
])('%s: it is found, and named', async (_how, does, broken) => {
  expect(await whileMallory(does, () => found())).toEqual([broken]);
  expect(await found()).toEqual([]);
});

test('who writes the chain anew, and the statements about it, is found by the signed ledger', async () => {
  const everything = async (owner: Owner) => {
    await owner`update control_run set says = 'All.' where seq = 5`;
    await rechain(owner, 5);
    await owner`
      update audit_event set detail = jsonb_set(detail, '{hash}', to_jsonb(encode(r.hash, 'hex')))
      from control_run r where action = 'policy.anchor-runs' and r.seq = substr(target, 13)::bigint`;
  };
  const broken = async () => {
    const [seen] = await db().execute<{ broken: string }>(sql`
      select broken_kind as broken from audit_look(0, '\\x00'::bytea, 1000)`);
    return seen?.broken;
  };
  expect(await whileMallory(everything, broken)).toBe('edited');
});

test('an old run that was changed is come by within one round of small pieces, and by each look after it', async () => {
  const edit = (owner: Owner) => owner`update control_run set result = 'broken' where seq = 2`;
  await whileMallory(edit, async () => {
    for (let piece = 0; piece < (2 * RUNS) / PIECE; piece++) {
      await run(1);
      await anchorRuns(later(now, piece * HOUR), PIECE);
    }
    const told = await lastStatement();
    expect(told?.round).toMatchObject({ seq: 0, whole: expect.any(String) });
    expect(await goRound(told?.round ?? newRound(now), RUNS, now, PIECE)).toMatchObject({ broken: 'control_run:2' });
  });
});

test('a round that takes too long is told', async () => {
  expect(await found(later(now, 31 * DAY))).toEqual([expect.stringContaining('the whole has not been followed since')]);
});
