import type { Tx } from '#lib/db/index.ts';
import { countWrongUse, redeemLink } from '#lib/identity/index.ts';

/** Wrong facts after which a link is void. */
const MOST_WRONG = 5;

/** Uses a link up when what was named with it is right; else counts that against it. Whether it was there to be used. */
export async function spendLink(tx: Tx, token: string, right: boolean, now: Date): Promise<boolean> {
  if (right) return (await redeemLink(tx, 'your-data', token, now)) !== null;
  await countWrongUse(tx, 'your-data', token, MOST_WRONG, now);
  return false;
}
