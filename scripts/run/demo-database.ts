import { join } from 'node:path';
import postgres from 'postgres';
import { stopLeftOver } from '../../sandbox/postgres/left-over.ts';
import { shelterOf } from '../../sandbox/postgres/owner.ts';
import { startPostgres } from '../../sandbox/postgres/start.ts';
import { STORE_ROLE } from '../database/app-role.ts';

/** `url` is the shop's, `ownerUrl` that of the role which owns the tables. */
export type DemoDatabase = { url: string; ownerUrl: string; pid?: number | undefined; stop: () => Promise<void> };

/** Ends a PostgreSQL that an earlier demo left on this data folder, wherever the folder really lies. */
export async function endLeftOver(cluster: string): Promise<void> {
  await stopLeftOver(cluster);
  await stopLeftOver(join(shelterOf(cluster), 'data'));
}

/**
 * The database of the environment, else one of our own with a database `shop` in it. Where the environment names no
 * owner, its DATABASE_URL is taken for the owner's, and the shop gets a role of its own all the same.
 */
export async function demoDatabase(
  root: string,
  cluster: string,
  port: number,
  secrets: { databasePassword: string; storePassword: string },
): Promise<DemoDatabase> {
  const { DATABASE_URL: given, DATABASE_OWNER_URL: owner } = process.env;
  const asStore = (url: string) => storeUrl(url, secrets.storePassword);
  if (given) return { url: owner ? given : asStore(given), ownerUrl: owner ?? given, stop: async () => {} };
  const server = await startPostgres({ root, data: cluster, port, password: secrets.databasePassword });
  try {
    await createOnce(server.url('postgres'), 'shop');
  } catch (error) {
    await server.stop();
    throw error;
  }
  const ownerUrl = server.url('shop');
  return { url: asStore(ownerUrl), ownerUrl, pid: server.child.pid, stop: server.stop };
}

/** The same database as the store's role. */
function storeUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = STORE_ROLE;
  url.password = password;
  return url.href;
}

async function createOnce(url: string, name: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql.unsafe(`create database ${name}`);
  } finally {
    await sql.end();
  }
}
