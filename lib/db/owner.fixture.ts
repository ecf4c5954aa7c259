import postgres from 'postgres';
import { inject } from 'vitest';
import { config } from '#lib/config/index.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of the run, as the role that owns everything on it. */
    server: string;
    /** The migrated database that each test file's own is a copy of. */
    template: string;
  }
}

export type Owner = postgres.Sql;

/**
 * Runs `work` as the role that owns the tables: for what the store's own role may not do, and for showing what happens
 * when somebody does it all the same. Tests only: the store never learns this address.
 */
export async function asOwner<T>(work: (sql: Owner) => Promise<T>): Promise<T> {
  const url = new URL(inject('server'));
  url.pathname = new URL(config().databaseUrl).pathname;
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
