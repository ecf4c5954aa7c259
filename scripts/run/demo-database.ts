import { join } from 'node:path';
import postgres from 'postgres';
import { stopLeftOver } from '../../sandbox/postgres/left-over.ts';
import { shelterOf } from '../../sandbox/postgres/owner.ts';
import { startPostgres } from '../../sandbox/postgres/start.ts';

export type DemoDatabase = { url: string; pid?: number | undefined; stop: () => Promise<void> };

/** Ends a PostgreSQL that an earlier demo left on this data folder, wherever the folder really lies. */
export async function endLeftOver(cluster: string): Promise<void> {
  await stopLeftOver(cluster);
  await stopLeftOver(join(shelterOf(cluster), 'data'));
}

/** The database of the environment, else one of our own with a database `shop` in it. */
export async function demoDatabase(
  root: string,
  cluster: string,
  port: number,
  password: string,
): Promise<DemoDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const server = await startPostgres({ root, data: cluster, port, password });
  try {
    await createOnce(server.url('postgres'), 'shop');
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.url('shop'), pid: server.child.pid, stop: server.stop };
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
