import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInstalled } from './before-npm.mjs';
import { refuseTakenPorts } from './demo-ports.ts';
import { freePort, isFree } from './ports.ts';

describe('Installed or not', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/mac': { version: '2.0.0', optional: true },
    },
  };

  test('packages of another platform may be missing', () =>
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true));

  test.each([
    ['nothing is there', {}],
    ['a version differs', { packages: { 'node_modules/a': { version: '1.0.1' } } }],
    [
      'an optional version differs',
      { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac': { version: '1.9.0' } } },
    ],
  ])('npm ci runs when %s', (_name, installed) => expect(isInstalled(lock, installed)).toBe(false));
});

test('an old Node is refused in one sentence', () => {
  const file = join(import.meta.dirname, 'before-npm.mjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `(await import('${file}')).checkNode('20.18.3')`],
    { encoding: 'utf8' },
  );
  expect([status, stderr.trim()]).toEqual([1, 'Counterproof needs Node 20.19 or newer; this is Node 20.18.3.']);
});

test('a port in use is told, with what it is for and how to move', async () => {
  const port = await freePort();
  const stranger = createServer();
  await new Promise<void>(resolve => stranger.listen(port, '127.0.0.1', resolve));
  const ports = { shop: port, stripe: 1, mailbox: 1, smtp: 1, database: 1 };
  await expect(refuseTakenPorts(ports, ['shop'])).rejects.toThrow(
    `Port ${port}, for the shop, is in use by another program: end that one, or choose a port with PORT=….`,
  );
  await new Promise(resolve => stranger.close(resolve));
  expect(await isFree(port)).toBe(true);
});
