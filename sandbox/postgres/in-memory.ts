import { createHash } from 'node:crypto';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { stopLeftOver } from './left-over.ts';

const MEMORY = '/dev/shm';
const ENOUGH = 6 * 2 ** 30;

/**
 * A folder in memory that stands in for a data folder on disk, emptied of what an earlier run left there; the folder
 * itself where a system has no such place, or not the room. A database of tests is some 750 files, and a journalled
 * disk takes up to ten times as long to copy those.
 */
export async function inMemory(wanted: string): Promise<string> {
  const folder = join(MEMORY, `counterproof-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
  if (!existsSync(MEMORY)) return wanted;
  await stopLeftOver(folder);
  rmSync(folder, { recursive: true, force: true });
  return roomIn(MEMORY) >= ENOUGH && process.availableMemory() >= ENOUGH ? folder : wanted;
}

function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
