import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { leftOverPid } from './left-over.ts';
import { shelterOf } from './owner.ts';
import { startPostgres } from './start.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
const closed = join(folder, 'closed/pg18');
afterAll(() => {
  for (const made of [folder, shelterOf(closed)]) rmSync(made, { recursive: true, force: true });
});

// Ports of its own, above those that systems hand out.
const port = 61_000 + (process.pid % 2_000);

const ask = async (url: string) => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql`select count(*)::int as notes from pg_tables where tablename = 'note'`;
  } finally {
    await sql.end();
  }
};

test('PostgreSQL starts, wants the password, keeps what it is told, and is ended before the next start', async () => {
  const options = { root, data: join(folder, 'pg18'), port, password: 'one-of-ours', settings: ['fsync=off'] };
  // mkdtemp closes its folder to others; a checkout is usually open.
  chmodSync(folder, 0o755);
  const first = await startPostgres(options);
  const url = first.url('postgres');
  await expect(ask(url.replace('one-of-ours', 'guessed'))).rejects.toThrow(/password/);
  const sql = postgres(url, { max: 1 });
  await sql`create table note (text text)`;
  await sql.end();
  expect(leftOverPid(options.data)).toBe(first.child.pid);

  // The first is still running, as after a supervisor that was killed hard.
  const second = await startPostgres(options);
  expect(first.child.exitCode ?? first.child.signalCode).not.toBeNull();
  expect(await ask(second.url('postgres'))).toEqual([{ notes: 1 }]);
  await second.stop();
  expect(leftOverPid(options.data)).toBeUndefined();
  expect(() => readFileSync(join(options.data, 'postmaster.pid'))).toThrow();
});

test('it starts below a folder that its owner may not enter', async () => {
  const server = await startPostgres({
    root,
    data: closed,
    port: port + 1,
    password: 'another',
    settings: ['fsync=off'],
  });
  chmodSync(join(folder, 'closed'), 0o700);
  expect(await ask(server.url('postgres'))).toEqual([{ notes: 0 }]);
  await server.stop();
  const again = await startPostgres({
    root,
    data: closed,
    port: port + 1,
    password: 'another',
    settings: ['fsync=off'],
  });
  await again.remove();
});
