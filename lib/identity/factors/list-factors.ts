import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { FactorsView } from '../model.ts';
import { isStaff } from '../staff/is-staff.ts';
import { recoveryCodesLeft } from './codes.ts';
import { passkey, totp } from './schema.ts';

/** The second factors of an account, for its owner. Nothing in it is of use to anybody else. */
export async function listFactors(accountId: string): Promise<FactorsView> {
  const { id, name, createdAt, lastUsedAt, backedUp } = passkey;
  const [keys, apps, codesLeft, staff] = await Promise.all([
    db()
      .select({ id, name, createdAt, lastUsedAt, backedUp })
      .from(passkey)
      .where(and(eq(passkey.accountId, accountId), isNull(passkey.removedAt)))
      .orderBy(asc(passkey.createdAt)),
    db()
      .select({ createdAt: totp.confirmedAt, lastUsedAt: totp.lastUsedAt })
      .from(totp)
      .where(and(eq(totp.accountId, accountId), isNotNull(totp.confirmedAt))),
    recoveryCodesLeft(db(), accountId),
    isStaff(db(), accountId),
  ]);
  const [app] = apps;
  return {
    passkeys: keys.map(key => ({ ...key, createdAt: iso(key.createdAt), lastUsedAt: isoOrNull(key.lastUsedAt) })),
    app: app?.createdAt ? { createdAt: iso(app.createdAt), lastUsedAt: isoOrNull(app.lastUsedAt) } : null,
    codesLeft,
    staff,
  };
}

const iso = (moment: Date): string => moment.toISOString();
const isoOrNull = (moment: Date | null): string | null => moment?.toISOString() ?? null;
