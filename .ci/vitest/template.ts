import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { STORE_ROLE } from '../../scripts/database/app-role.ts';

/**
 * A migrated database to clone, named by what the migrations say, so that it is made once for each state of them.
 * Several runs may share a server: an advisory lock lets one make it while the others wait.
 */
export async function migratedTemplate(root: string, server: string): Promise<string> {
  const name = `template_${fingerprint(root)}`;
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(hashtext('counterproof template'))`;
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await make(sql, root, server, name);
    return name;
  } finally {
    await sql.end();
  }
}

async function make(sql: postgres.Sql, root: string, server: string, name: string) {
  const draft = `${name}_draft`;
  await sql.unsafe(`drop database if exists ${draft} with (force)`);
  await sql.unsafe(`create database ${draft}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    cwd: root,
    env: { ...process.env, ...addressesOf(server, draft), TSX_TSCONFIG_PATH: 'scripts/tsconfig.json' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The migrations failed on an empty database:\n${stdout}${stderr}`);
  await sql.unsafe(`alter database ${draft} rename to ${name}`);
}

function fingerprint(root: string): string {
  const hash = createHash('sha256');
  const folder = join(root, 'drizzle/migrations');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
  for (const file of [
    ...files.filter(file => /\.(sql|json)$/.test(file)).map(file => join(folder, file)),
    ...['migrate.ts', 'database/app-role.ts', 'database/rights.ts'].map(file => join(root, 'scripts', file)),
  ])
    if (existsSync(file)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** The same server, another database. */
export function databaseOn(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** How a database of tests is reached: by the store with its own role, and by whoever owns it. */
export function addressesOf(server: string, database: string): { DATABASE_URL: string; DATABASE_OWNER_URL: string } {
  const owner = databaseOn(server, database);
  return { DATABASE_URL: asStore(owner), DATABASE_OWNER_URL: owner };
}

/** The same database as the store's role, which has its owner's password: both are drawn for one run of tests. */
function asStore(owner: string): string {
  const url = new URL(owner);
  url.username = STORE_ROLE;
  return url.href;
}
