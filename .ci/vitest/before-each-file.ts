import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { requireImpersonalLedger } from './impersonal-ledger.ts';
import { addressesOf, databaseOn } from './template.ts';

/** Gives this test file a database of its own, and the environment that the store reads, before it imports the store. */
const server = inject('server');
const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;

await administer(`create database ${name} template ${inject('template')}`);
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
