/**
 * What runs before anything is installed: plain JavaScript for any Node, no dependency. It refuses an old Node in a
 * sentence, installs when package-lock.json is not what node_modules was made from, and readies TypeScript.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const OLDEST_NODE = [20, 19];
const ROOM_TO_INSTALL_GB = 3;
const ROOM_TO_RUN_GB = 0.5;

/** Ends the process with one sentence. */
export function refuse(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Checks this machine, installs when needed, and lets this process import TypeScript from here on. */
export async function prepare() {
  process.chdir(root);
  checkNode(process.versions.node);
  const missing = !isInstalled(read('package-lock.json'), read('node_modules/.package-lock.json'));
  checkDisk(missing ? ROOM_TO_INSTALL_GB : ROOM_TO_RUN_GB);
  if (missing) install();
  process.env.TSX_TSCONFIG_PATH = join(root, 'scripts/tsconfig.json');
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: process.env.TSX_TSCONFIG_PATH });
}

/** Imports a module of this folder, TypeScript included, and says an error in one sentence rather than a trace. */
export async function run(file, start) {
  try {
    const module = await import(pathToFileURL(join(root, 'scripts/run', file)).href);
    await start(module);
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}

export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const old = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (old) refuse(`Counterproof needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}.`);
}

function checkDisk(gigabytes) {
  const { bavail, bsize } = fs.statfsSync(root);
  const free = (bavail * bsize) / 1e9;
  if (free < gigabytes)
    refuse(
      `The disk is nearly full: ${free.toFixed(1)} GB are free where Counterproof lies, ${gigabytes} GB are needed.`,
    );
}

/**
 * Whether node_modules holds what the lock names, by the list that npm leaves there when it has finished. Optional
 * packages may be missing (they are for other platforms), but not be of another version.
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    const found = installed.packages?.[path];
    return path === '' || (found ? found.version === wanted.version : wanted.optional === true || wanted.peer === true);
  });
}

const read = path => {
  const file = join(root, path);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
};

function install() {
  console.log('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const windows = process.platform === 'win32';
  const [command, before] = npm ? [process.execPath, [npm]] : [windows ? 'npm.cmd' : 'npm', []];
  const { status, error } = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows && !npm,
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (error || status !== 0)
    refuse(`npm ci did not finish${error ? `: ${error.message}` : ''}. Its own words are above.`);
}
