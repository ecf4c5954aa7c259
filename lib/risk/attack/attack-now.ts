import { isNull } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { riskAttack } from './schema.ts';

/** Since when the shop is under attack, and what showed it, in words for staff; null in peace. */
export async function attackNow(reader: Reader): Promise<{ since: Date; because: string } | null> {
  const { beganAt: since, because, endedAt } = riskAttack;
  const [attack] = await reader.select({ since, because }).from(riskAttack).where(isNull(endedAt));
  return attack ?? null;
}
