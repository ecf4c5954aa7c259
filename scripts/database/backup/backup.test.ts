// Keeps the clauses: pci-dss, security-audits.
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type Backup, backUp, dropOlder } from './back-up.ts';
import { restore } from './restore.ts';
import { backupKey, readSealed } from './sealed-file.ts';

const key = randomBytes(32);
const EMAIL = 'ada-in-the-backup@example.test';
/** A line separator of Unicode, a tab, a backslash and an ending of COPY: all of them in one value. */
const HARD = 'Ada\u2028\t\\.\n\\.\r"';
let [folder, ownerUrl, made]: [string, string, Backup | undefined] = ['', '', undefined];
const file = () => join(folder, made?.file ?? '');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backups-'));
  const url = new URL(inject('server'));
  url.pathname = new URL(process.env.DATABASE_URL ?? '').pathname;
  ownerUrl = url.href;
  const sql = postgres(ownerUrl, { max: 1 });
  await sql`insert into account (id, email, name) select gen_random_uuid(), ${EMAIL}, ${HARD}`;
  // Rows whose end comes with the last of them: a stream of COPY would leave the connection paused.
  await sql`insert into rate_limit (key, used, expires_at) select i || repeat('x', 90), 1, now() from generate_series(1, 400) i`;
  await sql`select nextval('sales_order_number')`;
  await sql`select audit_append('system:test', 'test.done', null, 'done', '{}', '{}')`;
  await sql.end();
  made = await backUp({ ownerUrl, folder, key }, new Date('2026-11-23T04:00:00Z'));
});

test('a backup is restored into a database of its own and found equal, with a ledger that is whole', () => {
  expect(made).toMatchObject({
    file: 'counterproof-20261123040000.backup',
    restored: { ms: expect.any(Number), erasedAgain: 0 },
  });
  expect(made?.restored?.ledger).toMatch(/^1 of 1 rows/);
  expect(made?.rows).toBeGreaterThan(50);
});

test('it is sealed: nobody is in it who reads it without the key, and another key opens nothing', async () => {
  const bytes = await readFile(file());
  expect(bytes.includes(EMAIL)).toBe(false);
  const read = async (by: Buffer) => {
    const parts: Buffer[] = [];
    for await (const part of await readSealed(file(), by)) parts.push(part as Buffer);
    return Buffer.concat(parts).toString();
  };
  expect(await read(key)).toContain(EMAIL);
  await expect(read(randomBytes(32))).rejects.toThrow();
  expect(() => backupKey({ BACKUP_KEY: 'short' } as never)).toThrow('32 bytes');
});

describe('restored for good', () => {
  const into = `${new URL(inject('server')).pathname.slice(1)}_restored_${process.pid}`.replace(/\W/g, '_');
  const url = new URL(inject('server'));
  url.pathname = `/${into}`;

  test('everybody is there as they were, and numbers of orders go on; what was changed restores nothing', async () => {
    const server = postgres(inject('server'), { max: 1, onnotice: () => {} });
    try {
      await server.unsafe(`create database ${into}`);
      const spoiled = join(folder, 'spoiled');
      const bytes = await readFile(file());
      bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] as number) ^ 1;
      await writeFile(spoiled, bytes);
      await expect(restore(spoiled, key, url.href)).rejects.toThrow();
      const sql = postgres(url.href, { max: 1, onnotice: () => {} });
      expect(await sql`select from account`).toHaveLength(0);
      await restore(file(), key, url.href);
      expect([...(await sql`select email, name from account`)]).toEqual([{ email: EMAIL, name: HARD }]);
      expect([...(await sql`select nextval('sales_order_number')::int as next`)]).toEqual([{ next: 2 }]);
      // Triggers judge again.
      await expect(sql`update audit_event set action = 'x'`).rejects.toThrow();
      await sql.end();
    } finally {
      await server.unsafe(`drop database if exists ${into} with (force)`);
      await server.end();
    }
  });
});

test('nothing is restored over a shop that has run: what was written since the backup is still there', async () => {
  const sql = postgres(ownerUrl, { max: 1 });
  await sql`insert into account (id, email, name) select gen_random_uuid(), 'came-after@example.test', 'Bo'`;
  await expect(restore(file(), key, ownerUrl)).rejects.toThrow('name an empty one');
  expect(await sql`select from account`).toHaveLength(2);
  await sql.end();
});

test('backups older than five weeks go', async () => {
  await dropOlder(folder, new Date('2026-12-28T03:59:59Z'));
  expect(await readdir(folder)).toContain(made?.file);
  await dropOlder(folder, new Date('2026-12-28T04:00:01Z'));
  expect((await readdir(folder)).filter(name => name.startsWith('counterproof'))).toEqual([]);
});
