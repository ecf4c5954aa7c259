import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase, sqlClient } from '#lib/db/index.ts';
import { migrateDatabase } from './migrate.ts';

afterAll(closeDatabase);

test('a shop that is brought to a newer schema keeps its rights, and the change is on record', async () => {
  const owner = new URL(inject('server'));
  owner.pathname = new URL(config().databaseUrl).pathname;
  const folder = await oneMore();
  try {
    await migrateDatabase(owner.href, config().databaseUrl, folder);
    await migrateDatabase(owner.href, config().databaseUrl, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
  const events = await sqlClient()<{ added: number }[]>`
    select (detail->>'after')::int - (detail->>'before')::int as added from audit_event where action = 'database.migrated'`;
  expect([...events]).toEqual([{ added: 1 }]);
  expect(await sqlClient()`select * from later`).toHaveLength(0);
});

/** The migrations of this build and one that comes after them, in a folder of their own. */
async function oneMore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await cp(new URL('../drizzle/migrations', import.meta.url).pathname, folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(await readFile(journal, 'utf8')) as {
    entries: { idx: number; when: number }[];
  };
  const last = entries.at(-1);
  const next = { ...last, idx: (last?.idx ?? 0) + 1, when: (last?.when ?? 0) + 1, tag: '9999_later' };
  await writeFile(journal, JSON.stringify({ ...rest, entries: [...entries, next] }));
  await writeFile(join(folder, '9999_later.sql'), 'create table later (id int);');
  return folder;
}
