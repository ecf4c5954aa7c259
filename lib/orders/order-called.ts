import { eq } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { salesOrder } from './schema.ts';

/** The order of this number, or null. */
export async function orderCalled(reader: Reader, number: string): Promise<string | null> {
  const [found] = await reader.select({ id: salesOrder.id }).from(salesOrder).where(eq(salesOrder.number, number));
  return found?.id ?? null;
}
