import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { roleGrant } from './schema.ts';

/** Whether an account holds any role of the staff. */
export async function isStaff(reader: Reader, accountId: string): Promise<boolean> {
  const live = and(eq(roleGrant.accountId, accountId), isNull(roleGrant.revokedAt));
  return (await reader.select({ id: roleGrant.id }).from(roleGrant).where(live).limit(1)).length > 0;
}
