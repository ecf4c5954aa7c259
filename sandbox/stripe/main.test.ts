import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BadSetting, optionsFrom } from './options.ts';
import { sdk, startSandbox } from './test-sandbox.ts';

function run(env: Record<string, string>): ChildProcess {
  const main = join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main], { env: { ...process.env, ...env }, stdio: 'pipe' });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function firstLine(stream: NodeJS.ReadableStream | null): Promise<string> {
  if (!stream) throw new Error('The process has no such stream.');
  for await (const line of createInterface({ input: stream })) return line;
  return '';
}

describe('The process', () => {
  test('says where it listens, ends by SIGTERM and leaves its state behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const state = join(folder, 'state.json');
    const child = run({ SANDBOX_PORT: '0', SANDBOX_STATE: state });
    const line = await firstLine(child.stdout);
    expect(line).toMatch(/^stripe sandbox on http:\/\/127\.0\.0\.1:\d+$/);
    await sdk({ port: Number(line.split(':').at(-1)) }).customers.create({ name: 'ada' });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(state)).toBe(true);
  });

  test('says in one sentence that its port is taken', async () => {
    const { port } = await startSandbox();
    const child = run({ SANDBOX_PORT: String(port) });
    expect(await firstLine(child.stderr)).toBe('stripe sandbox: its port is already in use');
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});

describe('The environment', () => {
  test('is read with defaults, several secrets among it', () => {
    expect(optionsFrom({})).toMatchObject({ port: 12111, stateFile: null, webhooks: [] });
    const options = optionsFrom({
      SANDBOX_WEBHOOK_URL: 'http://localhost:3000/hook',
      SANDBOX_WEBHOOK_SECRET: 'whsec_new, whsec_old',
    });
    expect(options.webhooks).toEqual([{ url: 'http://localhost:3000/hook', secrets: ['whsec_new', 'whsec_old'] }]);
  });

  test.each([
    { SANDBOX_PORT: 'many' },
    { SANDBOX_SECRET_KEY: 'sk_live_ada' },
    { SANDBOX_WEBHOOK_URL: 'localhost' },
    { SANDBOX_WEBHOOK_URL: 'http://localhost:3000/hook', SANDBOX_WEBHOOK_SECRET: 'secret' },
  ])('is refused when it makes no sense: %o', env => {
    expect(() => optionsFrom(env)).toThrow(BadSetting);
  });
});
