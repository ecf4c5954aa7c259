import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandOf, isAlive } from '../../sandbox/postgres/left-over.ts';

type Note = { supervisor: number; children: { pid: number; command: string }[] };

/**
 * Lets one demo run at a time. A note on disk names the supervisor and what it started: if that supervisor was killed
 * hard, its children are still there and are ended here, before they are mistaken for strangers on our ports.
 */
export class OnlyOne {
  readonly #file: string;
  readonly #note: Note = { supervisor: process.pid, children: [] };

  constructor(file: string) {
    this.#file = file;
    const before = read(file);
    if (before && isAlive(before.supervisor) && commandOf(before.supervisor).includes('demo.mjs'))
      throw new Error(`The demo runs already (process ${before.supervisor}). End it with Ctrl-C where it was started.`);
    for (const { pid, command } of before?.children ?? [])
      if (isAlive(pid) && commandOf(pid) === command) process.kill(pid, 'SIGKILL');
    this.#write();
  }

  started(pid: number | undefined): void {
    if (pid === undefined) return;
    this.#note.children.push({ pid, command: commandOf(pid) });
    this.#write();
  }

  release(): void {
    rmSync(this.#file, { force: true });
  }

  #write() {
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(this.#note));
  }
}

const read = (file: string): Note | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Note) : undefined;
