import postgres from 'postgres';
import { addressesOf } from '../../.ci/vitest/template.ts';

/** Copies the database of `environment` on `server` under another name and answers the copy's addresses. Nobody may be connected to it. */
export async function copyDatabase(
  server: string,
  environment: Record<string, string>,
  name: string,
): Promise<ReturnType<typeof addressesOf>> {
  const url = new URL(environment.DATABASE_URL ?? '');
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql`drop database if exists ${sql(name)}`;
  await sql`create database ${sql(name)} template ${sql(url.pathname.slice(1))}`;
  await sql.end();
  return addressesOf(server, name);
}
