import type { Source } from './tree.ts';

const NAMES = /^\/\/ Keeps the clauses?: ([a-z-]+(?:, [a-z-]+)*)\.$/m;

/** The tests that say, in a line of their own, which clauses they keep: the files of each clause, in order. */
export function testsOfClauses(sources: readonly Source[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, text } of sources) {
    if (!/\.(?:test|spec)\.tsx?$/.test(path)) continue;
    for (const clause of NAMES.exec(text)?.[1]?.split(', ') ?? [])
      found.set(clause, [...(found.get(clause) ?? []), path]);
  }
  return found;
}
