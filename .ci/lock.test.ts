import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Entry = {
  version?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Entry> };

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as Lock;

/** npm drops an optional package silently when its registry lacks it, and then refuses the lock on every platform. */
function missing({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => !homesOf(path, name).some(home => packages[home]))
      .map(name => `${path} wants ${name}`),
  );
}

/** Where Node would look for `name` from the package at `path`, nearest first. */
function homesOf(path: string, name: string): string[] {
  const above = path.includes('/node_modules/') ? path.slice(0, path.lastIndexOf('/node_modules/')) : '';
  const here = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  return path === '' ? [here] : [here, ...homesOf(above, name)];
}

const addressed = ({ packages }: Lock) =>
  Object.entries(packages)
    .filter(([, { resolved }]) => resolved && /^https?:/.test(resolved))
    .map(([path]) => path);

/** A package that wants `latest` of another makes `npm ci` refuse the lock on the day that one is released anew. */
function moving({ packages }: Lock, pinned: Record<string, unknown>): string[] {
  return Object.entries(packages).flatMap(([path, { dependencies = {} }]) =>
    Object.entries(dependencies)
      .filter(([name, range]) => !/\d|^\*$/.test(range) && !(name in pinned))
      .map(([name, range]) => `${path} wants ${name}@${range}`),
  );
}
const { overrides } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  overrides: Record<string, unknown>;
};

test('nothing in the lock follows a tag that moves', () => expect(moving(lock, overrides)).toEqual([]));
test('the lock names every optional package of every platform', () => expect(missing(lock)).toEqual([]));
test('the lock names no registry', () => expect(addressed(lock)).toEqual([]));
test('a lock with a gap or a registry would be seen', () => {
  const gap = { 'node_modules/a': { optionalDependencies: { 'a-darwin': '1.0.0' } } };
  expect(missing({ packages: gap })).toEqual(['node_modules/a wants a-darwin']);
  expect(addressed({ packages: { 'node_modules/a': { resolved: 'https://example.test/a.tgz' } } })).toHaveLength(1);
  expect(moving({ packages: { 'node_modules/a': { dependencies: { b: 'latest' } } } }, {})).toHaveLength(1);
});
