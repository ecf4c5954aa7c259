/**
 * Brings a database to the current schema: our migrations, then the job queue's own, then the rights of the store's
 * role. DATABASE_OWNER_URL is the role that owns the tables, DATABASE_URL the one that the store runs with.
 */
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations } from 'graphile-worker';
import postgres from 'postgres';
import { giveRights } from './database/app-role.ts';

const MIGRATIONS = new URL('../drizzle/migrations', import.meta.url).pathname;

/**
 * Migrates as the owner and gives the role of `appUrl` its rights, unless it is the owner too. Safe to run twice and
 * from two processes: an advisory lock lets one wait for the other.
 */
export async function migrateDatabase(ownerUrl: string, appUrl: string, migrationsFolder = MIGRATIONS): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(hashtext('counterproof.migrate'))`;
    const before = await migrations(sql);
    await migrate(drizzle(sql), { migrationsFolder });
    await runMigrations({ connectionString: ownerUrl });
    const after = await migrations(sql);
    // A change of the schema is on record (PCI DSS 10.2.1.7), once there is somebody whom it concerns.
    if (before > 0 && after > before)
      await sql`select audit_append('system:migrate', 'database.migrated', null, 'done', '{}',
        jsonb_build_object('before', ${before}::int, 'after', ${after}::int))`;
    if (new URL(appUrl).username !== new URL(ownerUrl).username) await giveRights(sql, appUrl);
  } finally {
    await sql.end();
  }
}

/** How many of our migrations a database has seen. */
async function migrations(sql: postgres.Sql): Promise<number> {
  const [known] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!known?.name) return 0;
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (!appUrl) throw new Error('DATABASE_URL is not set.');
  if (!ownerUrl)
    console.warn(
      'DATABASE_OWNER_URL is not set, so the role of DATABASE_URL owns the tables and could edit its own audit ' +
        'ledger. That is for development: with NODE_ENV=production the shop refuses to start with it.',
    );
  await migrateDatabase(ownerUrl ?? appUrl, appUrl);
}
