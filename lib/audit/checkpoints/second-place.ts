import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { config } from '#lib/config/index.ts';
import { type Checkpoint, lineOf, ofLine } from './checkpoint.ts';

/**
 * The second place: a file outside the database, one line for each checkpoint, only ever appended to. Whoever can
 * rewrite the database cannot reach it there; where it matters it lies on another machine, or is made append-only.
 */
export const secondPlace = (): string => join(config().audit.checkpointFolder, 'checkpoints.jsonl');

/** Adds statements at the end. Lines are written whole, also when two workers write at once. */
export async function keep(checkpoints: readonly Checkpoint[]): Promise<void> {
  if (checkpoints.length === 0) return;
  await mkdir(config().audit.checkpointFolder, { recursive: true, mode: 0o700 });
  await appendFile(secondPlace(), checkpoints.map(checkpoint => `${lineOf(checkpoint)}\n`).join(''), { mode: 0o600 });
}

/** Every line of the second place, in its order; null for one that is no statement at all. */
export async function* kept(): AsyncGenerator<Checkpoint | null> {
  if (!(await exists())) return;
  for await (const text of createInterface({ input: createReadStream(secondPlace()), crlfDelay: Infinity }))
    if (text !== '') yield ofLine(text);
}

const exists = (): Promise<boolean> =>
  stat(secondPlace()).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

/** More than two lines of the second place, in bytes. */
const LAST_LINES = 2_048;

/** The seq of the last line of the second place; 0 when there is none. Read from its end, however long it is. */
export async function keptUntil(): Promise<number> {
  if (!(await exists())) return 0;
  const file = await open(secondPlace());
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(LAST_LINES),
      0,
      LAST_LINES,
      Math.max(0, size - LAST_LINES),
    );
    const lines = buffer.subarray(0, bytesRead).toString().trimEnd().split('\n');
    return ofLine(lines.at(-1) ?? '')?.seq ?? 0;
  } finally {
    await file.close();
  }
}
