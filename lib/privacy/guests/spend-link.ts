import type { Tx } from '#lib/db/index.ts';
import { countWrongUse, redeemLink } from '#lib/identity/index.ts';

/** Wrong facts after which a link is void. */
const MOST_WRONG = 5;

/** What was named with a link; `unheard` when it came while others had to wait, and nobody looked at it. */
export type Named = 'right' | 'wrong' | 'unheard';

/**
 * Uses a link up when what was named with it is right, and counts against it what is wrong. What was not looked at is
 * neither: many presses at once would make the link void before the one that is right. Whether it was there to be used.
 */
export async function spendLink(tx: Tx, token: string, named: Named, now: Date): Promise<boolean> {
  if (named === 'unheard') return false;
  if (named === 'right') return (await redeemLink(tx, 'your-data', token, now)) !== null;
  await countWrongUse(tx, 'your-data', token, MOST_WRONG, now);
  return false;
}
