import { join } from 'node:path';
import { TEST_DATA } from '../../run/test-world.ts';
import { program } from '../place/place.ts';
import { RECORDED } from '../place/sizes.ts';

const MEASURED = 160;

/** The mean time of a press of the pay button, eight at a time, without Stripe's: milliseconds. */
export async function placeMs(environment: Record<string, string>): Promise<number> {
  const readyFile = join(TEST_DATA, 'growth-ready.json');
  await program('prepare.ts', [readyFile, String(RECORDED + MEASURED)], environment);
  const said = await program('run.ts', [readyFile, join(TEST_DATA, 'growth-recorded.bin')], environment);
  return (JSON.parse(said) as { meanMs: number }).meanMs;
}
