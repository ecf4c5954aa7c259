import postgres from 'postgres';
import { environment } from '#lib/config/environment.ts';

/**
 * Runs `work` as the role that owns the tables: for what the store's own role may not do, and for showing what happens
 * when somebody does it all the same. Tests only: the store never learns this address.
 */
export async function asOwner<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(environment().DATABASE_OWNER_URL ?? '', { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
