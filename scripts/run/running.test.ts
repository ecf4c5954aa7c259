import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandOf, isAlive } from '../../sandbox/postgres/left-over.ts';
import { lastWords, startChild, stopChild } from './children.ts';
import { demoSecrets } from './demo-secrets.ts';
import { holderOf, OnlyOne } from './only-one.ts';
import { whenChanged } from './sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'running-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const child = (name: string, code: string) =>
  startChild({ name, args: ['-e', code], env: {}, cwd: folder, log: join(folder, `${name}.log`) });

describe('A child', () => {
  test('is asked to end, and made to when it will not', async () => {
    const stubborn = child(
      'stubborn',
      "process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)",
    );
    await expect.poll(() => lastWords(stubborn)).toContain('up');
    await stopChild(stubborn, 100);
    expect(stubborn.process.signalCode).toBe('SIGKILL');
  });

  test('that has ended needs no stopping', async () => {
    const brief = child('brief', "console.log('done')");
    await new Promise(resolve => brief.process.once('exit', resolve));
    await stopChild(brief);
    expect(lastWords(brief)).toContain('done');
  });
});

describe('Only one supervisor', () => {
  const file = join(folder, 'demo.pid');
  const place = { file, launchers: ['demo.mjs'], says: (pid: number) => `The demo runs already (process ${pid}).` };

  test('has a place at a time', async () => {
    writeFileSync(join(folder, 'demo.mjs'), 'setInterval(() => {}, 1000)');
    const other = spawn(process.execPath, [join(folder, 'demo.mjs')], { stdio: 'ignore' });
    await expect.poll(() => commandOf(other.pid ?? 0)).toContain('demo.mjs');
    writeFileSync(file, JSON.stringify({ supervisor: other.pid, children: [] }));
    expect(() => new OnlyOne(place)).toThrow(`The demo runs already (process ${other.pid})`);
    const gone = new Promise(resolve => other.once('exit', resolve));
    other.kill('SIGKILL');
    await gone;
  });

  test('is not stopped by a stranger that got the number of one that is gone', () => {
    writeFileSync(file, JSON.stringify({ supervisor: process.pid, children: [] }));
    expect(holderOf({ file, launchers: ['no-such-launcher.mjs'] })).toBeUndefined();
    expect(holderOf({ file, launchers: ['node'] })).toBe(process.pid);
  });

  test('ends the children of one that was killed hard, and no stranger that got their number', async () => {
    const orphan = child('orphan', 'setInterval(() => {}, 1000)');
    const pid = orphan.process.pid ?? 0;
    const gone = new Promise(resolve => orphan.process.once('exit', resolve));
    await expect.poll(() => commandOf(pid)).toContain('setInterval');
    writeFileSync(file, JSON.stringify({ supervisor: 2 ** 22, children: [{ pid, command: 'something else' }] }));
    new OnlyOne(place);
    expect(isAlive(pid)).toBe(true);
    writeFileSync(file, JSON.stringify({ supervisor: 2 ** 22, children: [{ pid, command: commandOf(pid) }] }));
    const note = new OnlyOne(place);
    await gone;
    note.release();
    expect(existsSync(file)).toBe(false);
  });
});

test('the demo’s secrets are drawn once and kept for their owner alone', () => {
  const file = join(folder, 'data/demo.json');
  const first = demoSecrets(file);
  expect(demoSecrets(file)).toEqual(first);
  expect(first.appSecret.length).toBeGreaterThanOrEqual(32);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(first);
});

test('work is done again only when what it depends on has changed', async () => {
  let done = 0;
  const work = async (hash: string) => whenChanged(join(folder, 'stamp'), hash, async () => void done++);
  expect([await work('a'), await work('a'), await work('b')]).toEqual([true, false, true]);
  expect(done).toBe(2);
});
