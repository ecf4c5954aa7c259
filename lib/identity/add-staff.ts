import { sql } from 'drizzle-orm';
import type { StaffRole } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { hashPassword } from './password.ts';
import { account, accountPassword, roleGrant, trainingRecord } from './schema.ts';

export type NewStaff = { email: string; name: string; password: string; roles: StaffRole[]; trained: boolean };

/** Adds a member of staff, or gives the one with this e-mail a new password. Returns the account's id. */
export async function addStaff(tx: Tx, staff: NewStaff, now: Date): Promise<string> {
  const accountId = await accountFor(tx, staff);
  const hash = await hashPassword(staff.password);
  await tx
    .insert(accountPassword)
    .values({ accountId, hash, setAt: now })
    .onConflictDoUpdate({ target: accountPassword.accountId, set: { hash, setAt: now } });
  for (const role of staff.roles) {
    await tx
      .insert(roleGrant)
      .values({ id: newId(), accountId, role, grantedBy: 'system:seed', grantedAt: now })
      .onConflictDoNothing();
  }
  if (staff.trained) {
    const validUntil = later(now, 365 * DAY);
    await tx.insert(trainingRecord).values({ accountId, module: 'payment-security', passedAt: now, validUntil });
  }
  return accountId;
}

async function accountFor(tx: Tx, staff: NewStaff): Promise<string> {
  const [known] = await tx
    .select({ id: account.id })
    .from(account)
    .where(sql`lower(${account.email}) = ${staff.email.toLowerCase()}`);
  if (known) return known.id;
  const id = newId();
  await tx.insert(account).values({ id, email: staff.email, name: staff.name });
  return id;
}
