import { afterAll, expect, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, requireLeastPrivilege, sqlClient, TooMuchPrivilege } from './index.ts';
import { asOwner } from './owner.fixture.ts';

afterAll(closeDatabase);

const production = async <T>(work: () => Promise<T>): Promise<T> => {
  const before = config().production;
  config().production = true;
  return work().finally(() => {
    config().production = before;
  });
};
const refusal = (statement: string) =>
  db()
    .execute(statement)
    .then(
      () => 'done',
      (error: { cause?: { message: string } }) => error.cause?.message ?? '',
    );

test('the store’s own role may do what the store needs, and production takes it', async () => {
  expect(await production(requireLeastPrivilege)).toBeNull();
});

test.each([
  'create table mallory (id int)',
  'alter table account add column mallory int',
  'drop table account',
  'create function mallory() returns int language sql as $$ select 1 $$',
  'truncate rate_limit',
  'insert into audit_event select * from audit_event',
  'update audit_head set seq = 0',
  'delete from audit_checkpoint',
  'update money_movement set amount_minor = 0',
  'delete from payment_transition',
  'update order_transition set because = null',
  'delete from risk_evaluation',
  'update risk_case_event set at = now()',
  'delete from audit_run',
  'update drizzle.__drizzle_migrations set hash = null',
  'delete from graphile_worker.migrations',
  'create role mallory',
  'set session_replication_role = replica',
])('the database refuses the store’s role: %s', async statement => {
  expect(await refusal(statement)).toMatch(/permission denied|must be owner/);
});

test('the job queue works with that role', async () => {
  const [job] = await sqlClient()`select id from graphile_worker.add_job('test', '{}'::json)`;
  expect(await sqlClient()`select id from graphile_worker.jobs where id = ${job?.id}`).toHaveLength(1);
});

test('production refuses to start as the owner of the tables, and says what is too much; elsewhere it is told', async () => {
  const store = sqlClient();
  await asOwner(async owner => {
    const holder = globalThis as typeof globalThis & { counterproofClients?: { sql: typeof store } };
    if (!holder.counterproofClients) throw new Error('nothing is connected');
    holder.counterproofClients.sql = owner;
    try {
      expect(await requireLeastPrivilege()).toMatch(/owns tables, and may create tables/);
      await expect(production(requireLeastPrivilege)).rejects.toThrow(TooMuchPrivilege);
    } finally {
      holder.counterproofClients.sql = store;
    }
  });
});
