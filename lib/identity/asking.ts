import { z } from 'zod';
import { type Limit, limitAll } from '#lib/access/index.ts';
import { HOUR, MINUTE, SECOND } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { enqueue } from '#lib/jobs/index.ts';

/**
 * What a page asks for by e-mail: a new account, a new password, a way back in; and the ways to an order and to one’s own
 * data, which orders and privacy mail.
 */
export type Asked = 'sign-up' | 'reset' | 'recovery' | 'order' | 'your-data';

export const askedInput = z.object({
  ask: z.uuid(),
  email: z.string(),
  name: z.string().default(''),
  next: z.string().default(''),
});

/**
 * Counts one request for a mail against its address, its e-mail and everybody's: nobody's mailbox is filled from here,
 * and nobody learns by it which e-mails have accounts. Throws TooManyRequests.
 */
export function limitAsking(asked: Asked, { email, from }: { email: string; from: string | null }, now: Date) {
  const name = `ask.${asked}`;
  const limits: Limit[] = [
    { name: `${name}.email`, who: email.toLowerCase(), most: 3, seconds: (15 * MINUTE) / SECOND },
    { name: `${name}.everywhere`, who: 'everybody', most: 300, seconds: MINUTE / SECOND },
  ];
  if (from) limits.push({ name: `${name}.address`, who: from, most: 20, seconds: HOUR / SECOND });
  return limitAll(limits, now);
}

/**
 * Leaves everything that depends on whether there is such an account to a job: what the page does, answers and takes
 * is the same for every address.
 */
export async function ask(
  tx: Tx,
  asked: Exclude<Asked, 'order' | 'your-data'>,
  person: { email: string; name?: string; next?: string },
): Promise<void> {
  await enqueue(tx, `identity.mail-${asked}`, { ask: newId(), ...person });
}
