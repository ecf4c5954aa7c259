import { readdirSync, readFileSync } from 'node:fs';
import postgres from 'postgres';
import type { Child } from '../../run/children.ts';
import { cpuSeconds } from '../cpu.ts';

/** The process id of the Postgres behind `databaseUrl`, whose children are its sessions and its helpers. */
export async function postgresOf(databaseUrl: string): Promise<number> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const pid = parentOf(row?.pid ?? 0);
  await sql.end();
  return pid;
}

/** Time on a processor since they started, of a web server and of Postgres with all its processes: seconds. */
export function shopCpuSeconds({ process: web }: Child, postgresPid: number): number {
  const sessions = readdirSync('/proc').filter(name => /^\d+$/.test(name) && parentOf(Number(name)) === postgresPid);
  return [web.pid ?? 0, ...sessions.map(Number)].reduce((sum, pid) => sum + spent(pid), ended(postgresPid));
}

const TICKS_PER_SECOND = 100;
/** What is written behind the name of a process in /proc/…/stat, from its state on; empty when it has ended. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

const parentOf = (pid: number): number => Number(statOf(pid)[1] ?? 0);
const spent = (pid: number): number => (statOf(pid).length > 0 ? cpuSeconds(pid) : 0);
/** Of its processes that have ended. */
const ended = (pid: number): number => (Number(statOf(pid)[13]) + Number(statOf(pid)[14])) / TICKS_PER_SECOND;
