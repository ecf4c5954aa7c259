import { and, count, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { Ways } from '../model.ts';
import { account, accountPassword } from '../schema.ts';
import { recoveryCodesLeft } from './codes.ts';
import { passkey, totp } from './schema.ts';

/** Where a proof is asked for: in an open session, or in a sign-in that is not complete. */
export type Where = 'open' | 'pending' | 'restricted';

/**
 * How an account may prove who it is. Who has a second factor proves by one: neither the password nor the mailbox can
 * stand for it. Who has none proves by password or by a code in a mail; in a sign-in the password was proved already.
 */
export async function waysOf(reader: Reader, accountId: string, where: Where): Promise<Ways> {
  const { passkeys, app, codes } = await factorsOf(reader, accountId);
  const secondFactor = passkeys > 0 || app;
  if (secondFactor) return { passkey: passkeys > 0, totp: app, recovery: codes > 0, password: false, mail: false };
  const [known] = await reader
    .select({ hash: accountPassword.hash })
    .from(account)
    .leftJoin(accountPassword, eq(accountPassword.accountId, account.id))
    .where(eq(account.id, accountId));
  const password = where === 'open' && Boolean(known?.hash);
  return { passkey: false, totp: false, recovery: false, password, mail: where !== 'pending' };
}

/** What an account has: passkeys, an app that was confirmed, recovery codes that are left. */
export async function factorsOf(reader: Reader, accountId: string) {
  const live = and(eq(passkey.accountId, accountId), isNull(passkey.removedAt));
  const [keys] = await reader.select({ many: count() }).from(passkey).where(live);
  const [app] = await reader.select({ confirmedAt: totp.confirmedAt }).from(totp).where(eq(totp.accountId, accountId));
  const codes = await recoveryCodesLeft(reader, accountId);
  return { passkeys: keys?.many ?? 0, app: Boolean(app?.confirmedAt), codes };
}

/** Whether an account has a second factor: a passkey, or an app. Recovery codes alone are none. */
export async function hasSecondFactor(reader: Reader, accountId: string): Promise<boolean> {
  const { passkeys, app } = await factorsOf(reader, accountId);
  return passkeys > 0 || app;
}
