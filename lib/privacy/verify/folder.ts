import { createReadStream } from 'node:fs';
import { access, constants, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './model.ts';

/** Nobody looks into these: what would be read is not what was written. */
const COMPRESSED = /\.(gz|bz2|xz|zst|zip)$/;

/**
 * A folder and all below it as places to be looked into: its files, those whose path is like `only`, read one after
 * another; and, told apart, what could not be read.
 */
export async function folderPlaces(where: string, folder: string, only = /./): Promise<Place[]> {
  try {
    const { files, others } = await filesBelow(folder, only);
    const unseen = others > 0 ? [{ where, unseen: `${others} files are compressed or cannot be read` }] : [];
    return [{ where, texts: () => textsOf(files) }, ...unseen];
  } catch (error) {
    return [{ where, unseen: `cannot be read (${codeOf(error)})` }];
  }
}

/** The files below a folder whose path is like `only`, and how many others there are that cannot be read. Throws where the folder cannot be. */
export async function filesBelow(folder: string, only = /./): Promise<{ files: string[]; others: number }> {
  const files: string[] = [];
  let others = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    if (!only.test(name)) continue;
    const path = join(folder, name);
    // Whoever collects logs moves them while they are read.
    const seen = await stat(path).catch(() => null);
    if (!seen?.isFile()) continue;
    const readable = await access(path, constants.R_OK).then(
      () => true,
      () => false,
    );
    if (readable && !COMPRESSED.test(name)) files.push(path);
    else others++;
  }
  return { files, others };
}

async function* textsOf(files: readonly string[]): AsyncGenerator<string> {
  for (const path of files)
    try {
      yield* wholeLines(createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 }));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
}

/** A line that is longer is cut, a little of it read twice. */
const LONGEST = 1 << 20;
const OVERLAP = 2_000;

/** Pieces of a text that end where a line does, so that no word is cut in two. */
export async function* wholeLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    const end = rest.lastIndexOf('\n') + 1;
    if (end > 0) {
      yield rest.slice(0, end);
      rest = rest.slice(end);
    } else if (rest.length > LONGEST) {
      yield rest;
      rest = rest.slice(-OVERLAP);
    }
  }
  if (rest !== '') yield rest;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';
