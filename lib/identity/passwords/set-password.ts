import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { account, accountPassword, formerPassword, oneTimeToken } from '../schema.ts';
import { clearFailures, passwordKeys } from '../sign-in/failures.ts';
import { isStaff } from '../staff/is-staff.ts';

/**
 * Gives an account the password whose hash `hashNewPassword` made. Links that would have set another one are void from
 * now on, and wrong guesses at the old one are forgotten. Sessions are the caller's (`endSessions`).
 */
export async function setPassword(
  tx: Tx,
  { accountId, hash }: { accountId: string; hash: string },
  now: Date,
): Promise<void> {
  const ofAccount = eq(accountPassword.accountId, accountId);
  const [current] = await tx
    .select({ hash: accountPassword.hash })
    .from(accountPassword)
    .where(ofAccount)
    .for('update');
  if (current && (await isStaff(tx, accountId)))
    await tx.insert(formerPassword).values({ id: newId(), accountId, hash: current.hash, replacedAt: now });
  await tx
    .insert(accountPassword)
    .values({ accountId, hash, setAt: now })
    .onConflictDoUpdate({ target: accountPassword.accountId, set: { hash, setAt: now } });
  await voidLinks(tx, accountId, now);
  const [owner] = await tx.select({ email: account.email }).from(account).where(eq(account.id, accountId));
  if (owner) await clearFailures(tx, passwordKeys(owner.email));
}

/** Ends every way back in that was under way; for a new password and for a new e-mail address alike. */
export async function voidLinks(tx: Tx, accountId: string, now: Date): Promise<void> {
  const { purpose, usedAt } = oneTimeToken;
  await tx
    .update(oneTimeToken)
    .set({ usedAt: now })
    .where(
      and(
        eq(oneTimeToken.accountId, accountId),
        inArray(purpose, ['reset-password', 'recovery', 'magic-link']),
        isNull(usedAt),
      ),
    );
}
