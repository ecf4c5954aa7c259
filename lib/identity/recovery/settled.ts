import { eq } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import type { Reader } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { account } from '../schema.ts';
import { requireNotHeld } from './held.ts';

/** Whoever took over a mailbox must not walk away with everything at once. */
export class AddressTooNew extends Refusal {
  constructor() {
    super(
      'address_too_new',
      'Your e-mail address changed less than a week ago. Until that week is over, this has to wait: it keeps what is yours safe.',
      409,
    );
  }
}

const SETTLED_AFTER = 7 * DAY;

/**
 * The address of an account that nobody has just taken over: neither recovered within a day nor moved to another address
 * within a week. Throws AccountHeld and AddressTooNew. For what takes everything out of an account, or ends it.
 */
export async function requireSettled(reader: Reader, accountId: string, now: Date): Promise<{ email: string }> {
  await requireNotHeld(reader, accountId, now);
  const { email, emailChangedAt } = account;
  const [found] = await reader.select({ email, emailChangedAt }).from(account).where(eq(account.id, accountId));
  if (!found) throw new Error(`no account ${accountId}`);
  if (found.emailChangedAt && found.emailChangedAt > later(now, -SETTLED_AFTER)) throw new AddressTooNew();
  return { email: found.email };
}
