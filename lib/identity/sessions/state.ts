import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Method } from '#lib/access/index.ts';
import type { Reader } from '#lib/db/index.ts';
import { passkey, totp } from '../factors/schema.ts';
import { levelOf } from '../session.ts';
import { isStaff } from '../staff/is-staff.ts';

export type Standing = { staff: boolean; factors: boolean };

/** Whether an account is staff, and whether it has a second factor. */
export async function standingOf(reader: Reader, accountId: string): Promise<Standing> {
  const keys = reader
    .select({ one: sql`1` })
    .from(passkey)
    .where(and(eq(passkey.accountId, accountId), isNull(passkey.removedAt)))
    .unionAll(
      reader
        .select({ one: sql`1` })
        .from(totp)
        .where(and(eq(totp.accountId, accountId), isNotNull(totp.confirmedAt))),
    )
    .limit(1);
  return { staff: await isStaff(reader, accountId), factors: (await keys).length > 0 };
}

/** What was proved is enough, or a second factor is due: always for staff, and for whoever has one. */
export const stateFor = ({ staff, factors }: Standing, methods: readonly Method[]): 'open' | 'pending' =>
  (staff || factors) && levelOf(methods) < 2 ? 'pending' : 'open';
