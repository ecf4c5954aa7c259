import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { heard, startTool } from '../../run/children.ts';
import { root } from '../../run/root.ts';
import { restore } from './restore.ts';
import { asOneMoment, type Content, contentsOf } from './tables.ts';

type Trial = {
  file: string;
  key: Buffer;
  trialUrl: string;
  /** What was written, to be compared; left out of a backup that is tried later. */
  contents?: Readonly<Record<string, Content>>;
  /** Looks at what else there is to be seen, before the database goes. */
  look?(url: string): Promise<void>;
};
/** How long it took, how many were erased again because they asked for it since, and what the ledger's verification said. */
export type Proof = { ms: number; erasedAgain: number; ledger: string };

/**
 * Restores a backup into a database made for it, and does what a restore in earnest does before anybody is served: compares
 * every table, erases again whoever was erased since, follows the audit ledger. Then drops the database. Throws when
 * anything of it is not as it should be.
 */
export async function tryRestore({ file, key, trialUrl, contents, look }: Trial): Promise<Proof> {
  const began = performance.now();
  const name = `restore_trial_${randomBytes(4).toString('hex')}`;
  const url = new URL(trialUrl);
  url.pathname = `/${name}`;
  const server = postgres(trialUrl, { max: 1, onnotice: () => {} });
  // The shop's own checkpoints know of rows that came after the backup; and what is done in a trial is not to stand there.
  const checkpoints = await mkdtemp(join(tmpdir(), 'checkpoints-'));
  try {
    await server.unsafe(`create database ${name}`);
    await restore(file, key, url.href);
    if (contents) await compare(url.href, contents);
    const erasedAgain = await eraseAgain(url.href, checkpoints);
    const ledger = await followLedger(url.href, checkpoints);
    await look?.(url.href);
    return { ms: Math.round(performance.now() - began), erasedAgain, ledger };
  } finally {
    await server.unsafe(`drop database if exists ${name} with (force)`);
    await server.end();
    await rm(checkpoints, { recursive: true, force: true });
  }
}

async function compare(url: string, contents: Readonly<Record<string, Content>>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const found = await asOneMoment(sql, contentsOf).finally(() => sql.end());
  const other = Object.keys({ ...contents, ...found }).filter(
    table => contents[table]?.sha256 !== found[table]?.sha256 || contents[table]?.rows !== found[table]?.rows,
  );
  if (other.length > 0) throw new Error(`What was restored is not what was written: ${other.join(', ')}.`);
}

/** By the tombstones beside the ledger's checkpoints. Nobody ever was erased where there are none. */
async function eraseAgain(url: string, checkpoints: string): Promise<number> {
  const stones = resolve(root, process.env.AUDIT_CHECKPOINT_FOLDER ?? '.data/audit', 'tombstones.jsonl');
  if (!existsSync(stones)) return 0;
  await cp(stones, join(checkpoints, 'tombstones.jsonl'));
  const { code, said } = await inTrial('scripts/database/backup/erase-again.ts', url, checkpoints);
  if (code !== 0) throw new Error(`Somebody who was erased comes back with this backup:\n${said}`);
  const line = said.split('\n').findLast(one => one.startsWith('{"erased"')) ?? '{}';
  return (JSON.parse(line) as { erased: number }).erased;
}

/** The verification of every hour, of the restored ledger. */
async function followLedger(url: string, checkpoints: string): Promise<string> {
  const { code, said } = await inTrial('scripts/audit-verify.ts', url, checkpoints);
  if (code !== 0) throw new Error(`The restored audit ledger is not whole:\n${said}`);
  return said.trim().split('\n').at(-1) ?? '';
}

async function inTrial(program: string, url: string, checkpoints: string): Promise<{ code: number; said: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    AUDIT_CHECKPOINT_FOLDER: checkpoints,
    NODE_ENV: 'development' as const,
    TSX_TSCONFIG_PATH: join(root, 'scripts/tsconfig.json'),
  };
  const tool = startTool(['--import', 'tsx', program], root, env, 'pipe');
  const said = heard(tool);
  const code = await new Promise<number>(done => tool.once('exit', ended => done(ended ?? 1)));
  return { code, said: said() };
}
