import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, inject, vi } from 'vitest';
import { requireImpersonalLedger } from './impersonal-ledger.ts';
import { addressesOf, databaseOn } from './template.ts';

/**
 * Gives this test file a database of its own, the environment that the store reads, and a store without a memory of the
 * file before, which the same process may have run. Only packages stay loaded: they are most of what there is to load.
 */
const lasting = globalThis as typeof globalThis & { untouched?: NodeJS.ProcessEnv; counterproofClients?: unknown };
lasting.untouched ??= { ...process.env };
for (const added of Object.keys(process.env)) if (!(added in lasting.untouched)) delete process.env[added];
Object.assign(process.env, lasting.untouched);
delete lasting.counterproofClients;
vi.resetModules();

const server = inject('server');
const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;

await administer(`create database ${name} template ${inject('template')} strategy file_copy`);
/** Made by whoever signs a checkpoint. */
const AUDIT_CHECKPOINT_FOLDER = join(tmpdir(), `counterproof-${name}`);
Object.assign(process.env, inject('environment'), addressesOf(server, name), { AUDIT_CHECKPOINT_FOLDER });

afterAll(async () => {
  rmSync(AUDIT_CHECKPOINT_FOLDER, { recursive: true, force: true });
  try {
    await asked(databaseOn(server, name), requireImpersonalLedger);
  } finally {
    await administer(`drop database ${name} with (force)`);
  }
});

function administer(command: string) {
  return asked(server, async sql => void (await sql.unsafe(command)));
}

async function asked(url: string, work: (sql: postgres.Sql) => Promise<void>) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
