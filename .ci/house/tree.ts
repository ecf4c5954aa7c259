import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export type Source = { path: string; text: string };
/** `to` is a path of the repository, or the name of a package with its subpath. */
export type Import = { from: string; to: string; typeOnly: boolean };

const CLOSED = new Set([
  'node_modules',
  '.git',
  '.next',
  '.data',
  'dist',
  'public',
  'test-results',
  'playwright-report',
]);
const SOURCE = /\.(?:ts|tsx|mts|mjs|js|css)$/;

/** Every source of the repository, by its path from the root. What tools generate is left out. */
export function readTree(root: string): Source[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return CLOSED.has(entry.name) ? [] : walk(path);
      return SOURCE.test(entry.name) && entry.name !== 'next-env.d.ts' ? [path] : [];
    });
  return walk('')
    .sort()
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const IMPORT =
  /^\s*(import|export)\s+(type\s)?[^'"`;()]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

export function importsOf(sources: Source[]): Import[] {
  return sources
    .filter(({ path }) => !path.endsWith('.css'))
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(IMPORT)].map(([, , type, from, bare, dynamic]) => ({
        from: path,
        to: resolve(path, from ?? bare ?? dynamic ?? ''),
        typeOnly: type !== undefined,
      })),
    );
}

/** Prose may quote an import; code may not hide one. */
export const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  return specifier;
}

/** The room of lib/ that a path lies in; undefined for loose files and everything outside lib/. */
export const roomOf = (path: string): string | undefined => /^lib\/([^/]+)\//.exec(path)?.[1];

/** Every page of app/ as its folder, `(shop)/prints/[slug]`. */
export function pagesOf(root: string): string[] {
  const app = join(root, 'app');
  if (!existsSync(app)) return [];
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter(file => /(?:^|\/)page\.tsx$/.test(file))
    .map(file => file.replace(/\/?page\.tsx$/, ''))
    .sort();
}
