import { cpus, totalmem } from 'node:os';
import postgres from 'postgres';

export type Machine = { cpu: string; cores: number; memoryGb: number; node: string; postgres: string; at: string };

/** What the figures were measured on: without it they mean nothing to anybody else. */
export async function describeMachine(databaseUrl: string): Promise<Machine> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const [row] = await sql`show server_version`;
  await sql.end();
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() || 'unknown',
    cores: all.length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    postgres: String(row?.server_version ?? 'unknown'),
    at: new Date().toISOString(),
  };
}
