/** Brings the database of DATABASE_URL to the current schema: our migrations, then the job queue's own. */
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations } from 'graphile-worker';
import postgres from 'postgres';

/** Migrates `url`. Safe to run twice and from two processes: an advisory lock lets one wait for the other. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(hashtext('counterproof.migrate'))`;
    await migrate(drizzle(sql), { migrationsFolder: new URL('../drizzle/migrations', import.meta.url).pathname });
    await runMigrations({ connectionString: url });
  } finally {
    await sql.end();
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set.');
  await migrateDatabase(url);
}
