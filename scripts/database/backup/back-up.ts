import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import postgres from 'postgres';
import { writeSealed } from './sealed-file.ts';
import { asOneMoment, type Content, rowsOf, sequencesOf, tablesOf } from './tables.ts';
import { type Proof, tryRestore } from './try-restore.ts';

/** What is known of a backup, in a file beside it. Nothing of what is in it. */
export type Backup = {
  at: string;
  file: string;
  bytes: number;
  sha256: string;
  tables: number;
  rows: number;
  /** That it was restored into an empty database and found as it should be; null until then. */
  restored: ({ at: string } & Proof) | null;
};

/** Backups older than this go: who was erased must not stay in one for ever (GDPR 17). */
export const KEPT_DAYS = 35;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Writes all that is in the database into a sealed file, restores it into a scratch database on `trialUrl`'s server, and
 * compares. Throws when it is not the same; the backup is then without its proof, and the control says so.
 */
export async function backUp(
  { ownerUrl, trialUrl = ownerUrl, folder, key }: { ownerUrl: string; trialUrl?: string; folder: string; key: Buffer },
  now: Date,
): Promise<Backup> {
  const { backup, name, contents } = await writeBackup({ ownerUrl, folder, key }, now);
  const proof = await tryRestore({ file: join(folder, backup.file), key, trialUrl, contents });
  const proved = { ...backup, restored: { at: new Date().toISOString(), ...proof } };
  await note(folder, name, proved);
  await dropOlder(folder, now);
  return proved;
}

/** The first half: writes it, without its proof. */
export async function writeBackup(
  { ownerUrl, folder, key }: { ownerUrl: string; folder: string; key: Buffer },
  now: Date,
): Promise<{ backup: Backup; name: string; contents: Record<string, Content> }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `counterproof-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`;
  const file = join(folder, `${name}.backup`);
  const contents: Record<string, Content> = {};
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const written = await asOneMoment(sql, snapshot => writeSealed(file, textOf(snapshot, contents), key)).finally(() =>
    sql.end(),
  );
  const rows = Object.values(contents).reduce((sum, one) => sum + one.rows, 0);
  const tables = Object.keys(contents).length;
  const backup: Backup = { at: now.toISOString(), file: `${name}.backup`, ...written, tables, rows, restored: null };
  await note(folder, name, backup);
  return { backup, name, contents };
}

/**
 * Tries a backup that was made before, as a drill does: what was erased since it was written is erased again in the trial.
 * The later trial is the one that stands beside it from then on.
 */
export async function tryAgain(file: string, key: Buffer, trialUrl: string): Promise<Backup> {
  const [folder, name] = [dirname(file), basename(file, '.backup')];
  const backup = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Backup;
  const proof = await tryRestore({ file, key, trialUrl });
  const proved = { ...backup, restored: { at: new Date().toISOString(), ...proof } };
  await note(folder, name, proved);
  return proved;
}

/** Line by line: each table with its rows as COPY writes them and a line that ends them; then how far sequences are. */
async function* textOf(sql: postgres.Sql, contents: Record<string, Content>): AsyncGenerator<Buffer | string> {
  for (const table of await tablesOf(sql)) {
    yield `${JSON.stringify(table)}\n`;
    yield* rowsOf(sql, table, content => {
      contents[table.name] = content;
    });
    yield '\\.\n';
  }
  // Read last: what was given out since the snapshot is not given out again.
  yield `${JSON.stringify({ sequences: await sequencesOf(sql) })}\n`;
}

async function note(folder: string, name: string, backup: Backup): Promise<void> {
  const file = join(folder, `${name}.json`);
  await writeFile(`${file}.new`, JSON.stringify(backup, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Takes away what is older than backups may be. */
export async function dropOlder(folder: string, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString().replace(/\D/g, '').slice(0, 14);
  for (const name of await readdir(folder)) {
    const at = /^counterproof-(\d{14})\.(?:backup|json)$/.exec(name)?.[1];
    if (at && at < oldest) await rm(join(folder, name));
  }
}
