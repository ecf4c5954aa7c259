import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandOf, isAlive } from '../../sandbox/postgres/left-over.ts';

type Note = { supervisor: number; children: { pid: number; command: string }[] };

/** What a sentence needs to refuse a second one: which launchers hold the place, and what it would do. */
export type Place = { file: string; launchers: readonly string[]; says: (supervisor: number) => string };

/**
 * Lets one supervisor at a time have a place in the tree. A note on disk names it and what it started: if it was killed
 * hard, its children are still there and are ended here, before they are mistaken for strangers on our ports.
 */
export class OnlyOne {
  readonly #file: string;
  readonly #note: Note = { supervisor: process.pid, children: [] };

  constructor({ file, launchers, says }: Place) {
    this.#file = file;
    const holder = holderOf({ file, launchers });
    if (holder !== undefined && holder !== process.pid) throw new Error(says(holder));
    for (const { pid, command } of read(file)?.children ?? [])
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

/** The process that has the place now, if it is still the launcher that took it. */
export function holderOf({ file, launchers }: Pick<Place, 'file' | 'launchers'>): number | undefined {
  const supervisor = read(file)?.supervisor;
  if (supervisor === undefined || !isAlive(supervisor)) return;
  return launchers.some(name => commandOf(supervisor).includes(name)) ? supervisor : undefined;
}

const read = (file: string): Note | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Note) : undefined;
