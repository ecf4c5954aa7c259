import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { config } from '#lib/config/index.ts';
import { closeLocks } from './exclusively.ts';
import { prepared } from './prepared.ts';

export type Database = PostgresJsDatabase;
/** What a reading query needs: the pool or an open transaction. */
export type Reader = Pick<Database, 'select' | 'selectDistinct' | 'execute' | '$with' | 'with'>;

type Clients = { sql: postgres.Sql; database: Database };
// Kept on globalThis, or each hot reload of the development server would leave a pool behind.
const holder = globalThis as typeof globalThis & { counterproofClients?: Clients };

function clients(): Clients {
  holder.counterproofClients ??= connect();
  return holder.counterproofClients;
}

function connect(): Clients {
  const { databaseUrl, databasePool } = config();
  const sql = postgres(databaseUrl, { max: databasePool, idle_timeout: 60, connect_timeout: 10, onnotice: () => {} });
  return { sql, database: drizzle(prepared(sql)) };
}

/** The pooled Drizzle database. Connects at the first query. */
export const db = (): Database => clients().database;

/** The bare postgres.js client, for LISTEN and for streams. */
export const sqlClient = (): postgres.Sql => clients().sql;

/** Ends the pool and the locks; for processes that stop and tests that end. */
export async function closeDatabase(): Promise<void> {
  const open = holder.counterproofClients;
  delete holder.counterproofClients;
  await Promise.all([open?.sql.end({ timeout: 5 }), closeLocks()]);
}
