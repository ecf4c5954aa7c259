import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type Child = { name: string; process: ChildProcess; log: string; stopping: boolean };
type Spec = { name: string; args: string[]; env: Record<string, string>; cwd: string; log: string };

/**
 * Starts a Node program whose words go to a log file. It leads its own process group, so that Ctrl-C at the terminal
 * reaches the supervisor only and the supervisor decides the order of ending.
 */
export function startChild({ name, args, env, cwd, log }: Spec): Child {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, 'a');
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', file, file],
    detached: true,
  });
  closeSync(file);
  return { name, process: child, log, stopping: false };
}

/** Waits until an address answers (any status), or fails with the last words of the child that should have answered. */
export async function answers(url: string, child: Child, seconds = 60): Promise<void> {
  for (let tries = 0; tries < seconds * 10; tries++) {
    if (child.process.exitCode !== null || child.process.signalCode !== null) break;
    try {
      await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error(`${child.name} does not answer at ${url}. Its last words:\n${lastWords(child)}`);
}

export const lastWords = (child: Child) => readFileSync(child.log, 'utf8').split('\n').slice(-25).join('\n');

/**
 * Starts a Node program that is waited for. It ends with this process, whatever ends that, and takes along what it
 * started itself.
 */
export function startTool(
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  stdio: 'inherit' | 'pipe',
): ChildProcess {
  const tool = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', stdio, stdio], detached: true });
  const together = () => killGroup(tool);
  process.once('exit', together);
  tool.once('exit', () => process.off('exit', together));
  return tool;
}

/** All that a tool said, the last part of it. */
export function heard(tool: ChildProcess): () => string {
  let said = '';
  for (const stream of [tool.stdout, tool.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-6_000);
    });
  return () => said;
}

/** Asks a child to end, and after the deadline makes it, with all that it started. */
export async function stopChild(child: Child, milliseconds = 8_000): Promise<void> {
  child.stopping = true;
  const { process: running } = child;
  if (running.exitCode !== null || running.signalCode !== null) return;
  const ended = new Promise(resolve => running.once('exit', resolve));
  running.kill('SIGTERM');
  const late = setTimeout(() => killGroup(running), milliseconds);
  await ended;
  clearTimeout(late);
}

/** Ends a child at once, with all that it started, as a machine that fails would. */
export async function killChild(child: Child): Promise<void> {
  child.stopping = true;
  const { process: running } = child;
  if (running.exitCode !== null || running.signalCode !== null) return;
  const ended = new Promise(resolve => running.once('exit', resolve));
  killGroup(running);
  await ended;
}

function killGroup(running: ChildProcess) {
  try {
    if (running.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
  } catch {
    running.kill('SIGKILL');
  }
}
