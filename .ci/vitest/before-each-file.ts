import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { addressesOf } from './template.ts';

/** Gives this test file a database of its own, and the environment that the store reads, before it imports the store. */
const server = inject('server');
const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;

await administer(`create database ${name} template ${inject('template')}`);
Object.assign(process.env, inject('environment'), addressesOf(server, name));

afterAll(() => administer(`drop database ${name} with (force)`));

async function administer(command: string) {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql.unsafe(command);
  await sql.end();
}
