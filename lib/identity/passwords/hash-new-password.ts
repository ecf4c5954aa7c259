import { desc, eq } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { nameOf } from '../names.ts';
import { account, accountPassword, formerPassword } from '../schema.ts';
import { standingOf } from '../sessions/state.ts';
import { hashPassword, passwordFits } from './argon2.ts';
import { passwordProblem } from './rules.ts';

export type NewPassword = {
  password: string;
  /** E-mail and name of a person whose account is not there yet. */
  context?: readonly string[];
  staff?: boolean;
  /** Whose new password it is: e-mail, name, role, factors and former passwords are read. */
  accountId?: string;
};

/**
 * The hash to store of a new password. Throws BadInput with the field `password` when it may not be chosen. Slow on
 * purpose: call it before the transaction that stores the hash (`setPassword`), never inside.
 */
export async function hashNewPassword({ password, context = [], staff = false, accountId }: NewPassword) {
  const known = accountId ? await knownOf(accountId) : null;
  const rules = known?.rules ?? { context, staff, secondFactor: false };
  const problem = await passwordProblem(password, rules);
  if (problem) throw new BadInput({ password: problem });
  for (const former of known?.former ?? [])
    if (await passwordFits(former, password))
      throw new BadInput({ password: 'You had this one before. Choose a new one.' });
  return hashPassword(password);
}

/** Staff do not take one of their last four passwords again (PCI DSS 8.3.7); nobody else is asked. */
const NOT_AGAIN = 4;

async function knownOf(accountId: string) {
  const [[person], standing, [current], former] = await Promise.all([
    db().select({ email: account.email, name: nameOf }).from(account).where(eq(account.id, accountId)),
    standingOf(db(), accountId),
    db().select({ hash: accountPassword.hash }).from(accountPassword).where(eq(accountPassword.accountId, accountId)),
    db()
      .select({ hash: formerPassword.hash })
      .from(formerPassword)
      .where(eq(formerPassword.accountId, accountId))
      .orderBy(desc(formerPassword.replacedAt))
      .limit(NOT_AGAIN - 1),
  ]);
  const { staff, factors } = standing;
  const context = person ? [person.email, person.name] : [];
  const hashes = [current, ...former].flatMap(row => (row ? [row.hash] : []));
  return { rules: { context, staff, secondFactor: factors }, former: staff ? hashes : [] };
}
