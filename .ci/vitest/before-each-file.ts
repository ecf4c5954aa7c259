import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { addressesOf } from './template.ts';

/** Gives this test file a database of its own, and the environment that the store reads, before it imports the store. */
const server = inject('server');
const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;

await administer(`create database ${name} template ${inject('template')}`);
/** Made by whoever signs a checkpoint. */
const AUDIT_CHECKPOINT_FOLDER = join(tmpdir(), `counterproof-${name}`);
Object.assign(process.env, inject('environment'), addressesOf(server, name), { AUDIT_CHECKPOINT_FOLDER });

afterAll(async () => {
  rmSync(AUDIT_CHECKPOINT_FOLDER, { recursive: true, force: true });
  await administer(`drop database ${name} with (force)`);
});

async function administer(command: string) {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql.unsafe(command);
  await sql.end();
}
