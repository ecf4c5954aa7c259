import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../run/root.ts';
import { TEST_DATA } from '../../run/test-world.ts';
import { copyDatabase } from '../copy-database.ts';
import type { Rate } from '../load.ts';
import { MEASURED, RECORDED, WARMING } from './sizes.ts';

/** A purchase and its floor. Times are without what Stripe took; `statements` is how many one purchase sends. */
export type PlaceRates = { place: Rate & { meanMs: number; statements: number }; bare: Rate & { meanMs: number } };

/**
 * Measures the press of the pay button, from the operation to its outcome, eight at a time, beside the same
 * statements through the driver alone. `environment` names the database; a copy of it is made on `server`.
 */
export async function measurePlace(environment: Record<string, string>, server: string): Promise<PlaceRates> {
  const readyFile = join(TEST_DATA, 'place-ready.json');
  const recordFile = join(TEST_DATA, 'place-recorded.bin');
  await program('prepare.ts', [readyFile, String(RECORDED + WARMING + MEASURED)], environment);
  const { DATABASE_URL: copy } = await copyDatabase(server, environment, 'shop_bare');
  const place = await program('run.ts', [readyFile, recordFile], environment);
  const bare = await program('replay.ts', [recordFile, copy], environment);
  return { place: JSON.parse(place), bare: JSON.parse(bare) };
}

/** Runs a program of this folder and answers the last line that it prints. */
export async function program(file: string, words: string[], environment: Record<string, string>): Promise<string> {
  // Every purchase pays with one card from one address, so what counts these must be patient.
  const patient = { LIMITS_TIMES: '1000', NODE_ENV: 'production', LOG_LEVEL: 'error' } as const;
  const env = { ...process.env, ...environment, ...patient };
  const args = ['--import', 'tsx', join('scripts/bench/place', file), ...words];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env, maxBuffer: 2 ** 26 });
  return stdout.trim().split('\n').at(-1) ?? '';
}
