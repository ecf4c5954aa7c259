import { lt } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { quote } from './schema.ts';

/** An expired quote still explains a price to a buyer who comes back the same day. */
const KEPT_FOR = 2 * DAY;

/** Removes quotes, and the addresses in them, that nobody will come back to. */
export const forgetQuotes = (now: Date): Promise<void> =>
  transaction(async tx => void (await tx.delete(quote).where(lt(quote.expiresAt, later(now, -KEPT_FOR)))));
