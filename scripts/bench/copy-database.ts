import { join } from 'node:path';
import postgres from 'postgres';
import { addressesOf } from '../../.ci/vitest/template.ts';
import { TEST_DATA } from '../run/test-world.ts';

/** Copies the database of `environment` on `server` under another name and answers the copy's addresses. Nobody may be connected to it. */
export async function copyDatabase(
  server: string,
  environment: Record<string, string>,
  name: string,
): Promise<ReturnType<typeof addressesOf> & { AUDIT_CHECKPOINT_FOLDER: string }> {
  const url = new URL(environment.DATABASE_URL ?? '');
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql`drop database if exists ${sql(name)}`;
  await sql`create database ${sql(name)} template ${sql(url.pathname.slice(1))}`;
  await sql.end();
  // Its ledger goes on by itself from here: what is signed of one says nothing about the other.
  return { ...addressesOf(server, name), AUDIT_CHECKPOINT_FOLDER: join(TEST_DATA, `audit-${name}`) };
}
