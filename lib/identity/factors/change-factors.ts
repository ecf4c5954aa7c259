import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { account } from '../schema.ts';
import { isStaff } from '../staff/is-staff.ts';
import { dropRecoveryCodes, newRecoveryCodes, recoveryCodesLeft } from './codes.ts';
import { passkey } from './schema.ts';
import { hasSecondFactor } from './ways.ts';

/** The account has no such factor. */
export class NoSuchFactor extends Refusal {
  constructor() {
    super('no_such_factor', 'There is no such passkey or app on your account. Reload the page.', 404);
  }
}

/** Staff cannot be without a second factor. */
export class LastFactor extends Refusal {
  constructor() {
    super('last_factor', 'This is your last second factor, and staff need one. Add another first.', 409);
  }
}

/** Changes of one account's factors wait for each other, so that two at once cannot remove the last two. */
export async function lockFactors(tx: Tx, accountId: string): Promise<void> {
  await tx.select({ id: account.id }).from(account).where(eq(account.id, accountId)).for('update');
}

/** With the first factor come recovery codes; who has some keeps those, and gets null. */
export async function firstCodes(tx: Tx, accountId: string, now: Date): Promise<string[] | null> {
  return (await recoveryCodesLeft(tx, accountId)) > 0 ? null : newRecoveryCodes(tx, accountId, now);
}

/** After a factor went: staff keep at least one, and codes that protect nothing go as well. Throws LastFactor. */
export async function afterRemoval(tx: Tx, accountId: string): Promise<void> {
  if (await hasSecondFactor(tx, accountId)) return;
  if (await isStaff(tx, accountId)) throw new LastFactor();
  await dropRecoveryCodes(tx, accountId);
}

export const livePasskey = (accountId: string, id: string) =>
  and(eq(passkey.accountId, accountId), eq(passkey.id, id), isNull(passkey.removedAt));

/** The name of a passkey when none was typed. */
export async function nameFor(tx: Tx, accountId: string, typed: string): Promise<string> {
  if (typed !== '') return typed;
  const [row] = await tx
    .select({ many: sql<number>`count(*)::int` })
    .from(passkey)
    .where(eq(passkey.accountId, accountId));
  return `Passkey ${(row?.many ?? 0) + 1}`;
}
