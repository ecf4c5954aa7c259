import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { executable, findBinaries } from './binaries.ts';
import { stopLeftOver } from './left-over.ts';
import { findOwner, type Owner, placeFor } from './owner.ts';

export type Options = {
  /** The checkout, which holds node_modules. */
  root: string;
  /** The folder for the cluster; made on the first start. One per major version. */
  data: string;
  port: number;
  /** Of the role `shop`; asked for by SCRAM, even on loopback. */
  password: string;
  /** Extra settings, `fsync=off` and the like. */
  settings?: string[];
};
export type Postgres = {
  url: (database: string) => string;
  child: ChildProcess;
  stop: () => Promise<void>;
  remove: () => Promise<void>;
};

const INITDB_FLAGS = '--auth=scram-sha-256 -E UTF8 --locale=C --no-instructions --no-sync'.split(' ');

/** Starts PostgreSQL on 127.0.0.1 and answers once it takes connections. Stops a left-over of the same folder first. */
export async function startPostgres({ root, data: wanted, port, password, settings = [] }: Options): Promise<Postgres> {
  const binaries = findBinaries(root);
  const owner = findOwner();
  const { data, bin } = placeFor(wanted, binaries, owner);
  await stopLeftOver(data);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, data, owner, password);
  const flags = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
  const child = spawn(join(bin, executable('postgres')), ['-D', data, ...flags.flatMap(flag => ['-c', flag])], {
    ...owner,
    cwd: data,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own process group: Ctrl-C reaches the supervisor only, which then stops it last.
    detached: true,
  });
  await ready(child);
  return {
    url: database => `postgres://shop:${password}@127.0.0.1:${port}/${database}`,
    child,
    stop: () => stop(child),
    remove: async () => {
      await stop(child);
      rmSync(data, { recursive: true, force: true });
      rmSync(wanted, { recursive: true, force: true });
    },
  };
}

function initialise(bin: string, data: string, owner: Owner, password: string) {
  const secret = join(data, '..', `.pw-${process.pid}`);
  writeFileSync(secret, password, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(secret, owner.uid, owner.gid);
  const { status, stderr } = spawnSync(
    join(bin, executable('initdb')),
    ['-D', data, '-U', 'shop', `--pwfile=${secret}`, ...INITDB_FLAGS],
    { ...owner, cwd: dirname(data), env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' },
  );
  rmSync(secret, { force: true });
  if (status !== 0) throw new Error(`PostgreSQL could not make its data folder ${data}: ${stderr}`);
}

/** Waits for the line that says so; its last words become the error when it ends instead. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-4_000);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`PostgreSQL ended with ${code} at its start:\n${said}`)));
  });
}

/** A fast shutdown: open transactions are rolled back, data is written, 10 s at most. */
function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill('SIGINT');
  });
}
