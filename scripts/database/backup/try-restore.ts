import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { heard, startTool } from '../../run/children.ts';
import { root } from '../../run/root.ts';
import { restore } from './restore.ts';
import { asOneMoment, type Content, contentsOf } from './tables.ts';

type Trial = { file: string; key: Buffer; trialUrl: string; contents: Readonly<Record<string, Content>> };

/** Restores a backup into a database made for it, compares every table, follows the audit ledger, and drops it again. */
export async function tryRestore({ file, key, trialUrl, contents }: Trial): Promise<{ ms: number; ledger: string }> {
  const began = performance.now();
  const name = `restore_trial_${randomBytes(4).toString('hex')}`;
  const url = new URL(trialUrl);
  url.pathname = `/${name}`;
  const server = postgres(trialUrl, { max: 1, onnotice: () => {} });
  try {
    await server.unsafe(`create database ${name}`);
    await restore(file, key, url.href);
    const sql = postgres(url.href, { max: 1, onnotice: () => {} });
    const found = await asOneMoment(sql, contentsOf).finally(() => sql.end());
    const other = Object.keys({ ...contents, ...found }).filter(
      table => contents[table]?.sha256 !== found[table]?.sha256 || contents[table]?.rows !== found[table]?.rows,
    );
    if (other.length > 0) throw new Error(`What was restored is not what was written: ${other.join(', ')}.`);
    const ledger = await followLedger(url.href);
    return { ms: Math.round(performance.now() - began), ledger };
  } finally {
    await server.unsafe(`drop database if exists ${name} with (force)`);
    await server.end();
  }
}

/**
 * The verification of every hour, of the restored ledger. Without the checkpoints beside it: they know of rows that came
 * after the backup.
 */
async function followLedger(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'checkpoints-'));
  const env = {
    ...process.env,
    DATABASE_URL: url,
    AUDIT_CHECKPOINT_FOLDER: folder,
    NODE_ENV: 'development' as const,
    TSX_TSCONFIG_PATH: join(root, 'scripts/tsconfig.json'),
  };
  const tool = startTool(['--import', 'tsx', 'scripts/audit-verify.ts'], root, env, 'pipe');
  const said = heard(tool);
  const code = await new Promise(resolve => tool.once('exit', resolve));
  await rm(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`The restored audit ledger is not whole:\n${said()}`);
  return said().trim().split('\n').at(-1) ?? '';
}
