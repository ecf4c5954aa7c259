import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../run/root.ts';
import type { Edit } from './mutant.ts';

/** A copy of the sources to be spoiled, with the packages of the original. */
export function copyTree(to: string): void {
  rmSync(to, { recursive: true, force: true });
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of listed.toString('utf8').split('\0')) {
    if (file === '' || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(root, file), join(to, file));
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');
}

/** Builds a bug into the copy and returns what takes it out again. */
export function spoil(tree: string, edits: readonly Edit[]): () => void {
  const before = new Map<string, string>();
  for (const { file, text, wrong } of edits) {
    const path = join(tree, file);
    const source = readFileSync(path, 'utf8');
    if (!before.has(path)) before.set(path, source);
    if (occurrences(source, text) !== 1) throw new Error(`${file} does not hold exactly once:\n${text}`);
    writeFileSync(
      path,
      source.replace(text, () => wrong),
    );
  }
  return () => {
    for (const [path, source] of before) writeFileSync(path, source);
  };
}

export const occurrences = (source: string, text: string): number => source.split(text).length - 1;
