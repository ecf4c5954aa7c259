import { open } from 'node:fs/promises';
import type { Bunch } from './place.ts';

const AT_ONCE = 1 << 20;
/** A line that is longer is cut, a little of it read twice. */
const OVERLAP = 2_000;
const LINE_END = 0x0a;

/**
 * Files one after another in the order of their paths, in parts that end where a line does, so that no number is cut in
 * two; on from `reached`, a path and how much of it was read. Whoever collects logs may move them meanwhile.
 */
export async function* readFolder(
  name: string,
  files: readonly string[],
  reached: string | null,
): AsyncGenerator<Bunch> {
  const [path, offset]: [string, number] = reached === null ? ['', 0] : JSON.parse(reached);
  for (const file of files.toSorted()) {
    if (file < path) continue;
    for await (const { text, end } of partsOf(file, file === path ? offset : 0)) {
      const counted = { rows: 0, bytes: Buffer.byteLength(text), longNumbers: 0, opened: 0 };
      yield { reached: JSON.stringify([file, end]), ...counted, look: [{ place: name, text }] };
    }
  }
}

async function* partsOf(path: string, from: number): AsyncGenerator<{ text: string; end: number }> {
  const file = await open(path).catch(gone);
  if (!file) return;
  try {
    const buffer = Buffer.alloc(AT_ONCE);
    for (let at = from; ; ) {
      const { bytesRead } = await file.read(buffer, 0, AT_ONCE, at);
      if (bytesRead === 0) return;
      const part = buffer.subarray(0, bytesRead);
      const lines = bytesRead < AT_ONCE ? bytesRead : part.lastIndexOf(LINE_END) + 1;
      at += lines || bytesRead - OVERLAP;
      yield { text: part.subarray(0, lines || bytesRead).toString('utf8'), end: at };
    }
  } finally {
    await file.close();
  }
}

const gone = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};
