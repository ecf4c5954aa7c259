import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Table } from './table.ts';
import { emptyTables, type Tables } from './tables.ts';

const FORMAT = 1;
/** Milliseconds from a change to its being written, at least. */
const SOON = 200;
/** A long state is written less often: at most this share of the time goes into writing. */
const SHARE = 0.05;

/** The state file is not ours or is damaged. */
export class UnreadableState extends Error {}

/**
 * Keeps the tables in one file. Written beside and renamed, so that a crash leaves the old state or the new one,
 * never half of it. Without a file the state lives as long as the process.
 */
export class Store {
  readonly tables: Tables;
  private readonly file: string | null;
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();
  private lastTook = 0;

  /** @throws UnreadableState */
  constructor(file: string | null) {
    this.file = file;
    this.tables = emptyTables();
    if (file) fill(this.tables, read(file));
  }

  /** Something changed: write soon, once for many changes. */
  touched(): void {
    if (!this.file || this.timer) return;
    this.timer = setTimeout(
      () => {
        this.timer = null;
        this.writing = this.writing.then(() => this.write());
      },
      Math.max(SOON, this.lastTook / SHARE),
    );
    this.timer.unref();
  }

  /** Writes what is not written yet, synchronously: the last thing before the process ends. */
  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.writing;
    if (!this.file) return;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(beside(this.file), dump(this.tables), { mode: 0o600 });
    renameSync(beside(this.file), this.file);
  }

  private async write(): Promise<void> {
    if (!this.file) return;
    const began = performance.now();
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      await writeFile(beside(this.file), dump(this.tables), { mode: 0o600 });
      await rename(beside(this.file), this.file);
    } catch (error) {
      console.error(`sandbox: the state could not be written: ${error instanceof Error ? error.message : error}`);
    }
    this.lastTook = performance.now() - began;
  }
}

const beside = (file: string): string => `${file}.new`;

function dump(tables: Tables): string {
  const rows = Object.entries(tables).map(([name, table]) => [name, table.all()]);
  return JSON.stringify({ format: FORMAT, tables: Object.fromEntries(rows) });
}

function read(file: string): Record<string, { id: string }[]> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new UnreadableState(`${file} cannot be read`);
  }
  try {
    const { format, tables } = JSON.parse(text);
    if (format === FORMAT && typeof tables === 'object' && tables !== null) return tables;
  } catch {
    // Said below, without the parser's message: it quotes the file.
  }
  throw new UnreadableState(`${file} is not a state file of this sandbox`);
}

function fill(tables: Tables, rows: Record<string, { id: string }[]>): void {
  for (const [name, table] of Object.entries(tables) as [string, Table<{ id: string }>][])
    for (const row of rows[name] ?? []) table.put(row);
}
