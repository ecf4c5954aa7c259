import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Ends a PostgreSQL that an earlier run left behind (its supervisor was killed hard). The pid file names it;
 * a pid that has since gone to another program is left alone.
 */
export async function stopLeftOver(data: string): Promise<boolean> {
  const pid = leftOverPid(data);
  if (pid === undefined) return false;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 10_000) process.kill(pid, 'SIGKILL');
    await wait(50);
  }
  return true;
}

/** The process that has this data folder open, or undefined. A stale pid file is removed. */
export function leftOverPid(data: string): number | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const [first = '', folder] = readFileSync(file, 'utf8').split('\n');
  const pid = Number(first);
  if (Number.isInteger(pid) && pid > 1 && folder === data && commandOf(pid).includes('postgres')) return pid;
  rmSync(file, { force: true });
}

export function commandOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
