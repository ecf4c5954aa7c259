import { and, eq, gt } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { account } from '../schema.ts';

/** The account was recovered within the last day: what would take something out of it waits. */
export class AccountHeld extends Refusal {
  constructor() {
    super(
      'account_held',
      'This account was recovered within the last day. Until that day is over, this has to wait: it keeps what is yours safe.',
      409,
    );
  }
}

/** Throws AccountHeld within a day after a recovery. For changes of the e-mail, refunds a customer asks for, exports. */
export async function requireNotHeld(reader: Reader, accountId: string, now: Date): Promise<void> {
  const held = and(eq(account.id, accountId), gt(account.heldUntil, now));
  const [found] = await reader.select({ id: account.id }).from(account).where(held);
  if (found) throw new AccountHeld();
}
