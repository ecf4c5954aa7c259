import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from './model.ts';

/** Where the files lie that make the shop, and which of them are code. Pages that Next draws anew while it runs are not. */
const PLACES: readonly { folder: string; code: RegExp }[] = [
  { folder: '.next/static', code: /./ },
  { folder: '.next/server', code: /\.js$/ },
  { folder: '.data/build', code: /(?:server|worker|observe|assess|cache-handler)\.mjs$/ },
];

/** SHA-256 in base64 of everything that makes the shop, by path; one file after another, so that memory stays small. */
export async function hashFiles(root: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const { folder, code } of PLACES)
    for (const name of await namesIn(join(root, folder)))
      if (code.test(name)) hashes[`${folder}/${name}`] = await hashOf(join(root, folder, name));
  return hashes;
}

/** What lies there differently from how it was built, `<path> changed`, `… is missing` or `… was added`. */
export async function changedFiles(root: string, { files }: Manifest): Promise<string[]> {
  const now = await hashFiles(root);
  const signed = Object.entries(files).flatMap(([path, hash]) => {
    if (now[path] === hash) return [];
    return now[path] === undefined ? `${path} is missing` : `${path} changed`;
  });
  return [...signed, ...Object.keys(now).flatMap(path => (path in files ? [] : `${path} was added`))];
}

/** SHA-256 of a file, base64: as the manifest has it. */
export const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('base64');

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
