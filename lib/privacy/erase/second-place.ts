import { createReadStream } from 'node:fs';
import { access, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { config } from '#lib/config/index.ts';

/** Beside the audit ledger's checkpoints, outside the database: a backup that is restored does not take it back. */
const place = (): string => join(config().audit.checkpointFolder, 'tombstones.jsonl');

/** Adds a line at the end, and waits until it is on the disk. */
export async function appendLine(text: string): Promise<void> {
  await mkdir(config().audit.checkpointFolder, { recursive: true, mode: 0o700 });
  const file = await open(place(), 'a', 0o600);
  try {
    await file.appendFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Every line, in its order; none where there is no such file yet. */
export async function* linesOf(): AsyncGenerator<string> {
  const there = await access(place()).then(
    () => true,
    () => false,
  );
  if (!there) return;
  for await (const text of createInterface({ input: createReadStream(place()), crlfDelay: Infinity }))
    if (text !== '') yield text;
}
