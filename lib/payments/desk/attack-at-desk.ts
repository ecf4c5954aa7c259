import { db } from '#lib/db/index.ts';
import { attackNow } from '#lib/risk/index.ts';

/** Since when the shop is under attack, in ISO 8601, and what showed it; null in peace. For the desk. */
export async function attackAtDesk(): Promise<{ since: string; because: string } | null> {
  const attack = await attackNow(db());
  return attack && { ...attack, since: attack.since.toISOString() };
}
