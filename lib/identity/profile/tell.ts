import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { queueMail } from '#lib/mail/index.ts';
import { account } from '../schema.ts';
import { issueNotMe } from '../sessions/not-me.ts';

type Told = {
  template: 'identity.password-changed' | 'identity.email-change-asked' | 'identity.email-changed';
  what: 'password' | 'email';
  to: string;
};

/** Tells of a change of what somebody signs in with, with the way to say that it was not them. */
export async function tellOfChange(tx: Tx, accountId: string, { template, what, to }: Told, now: Date): Promise<void> {
  const nowhere = { deviceName: null, network: null, sessionId: null };
  const link = await issueNotMe(tx, accountId, { what, at: now.toISOString(), ...nowhere }, now);
  await queueMail(tx, { dedupeKey: `${template}:${newId()}`, template, to, data: { link } });
}

/** Tells an account's owner that its password is another one. */
export async function tellPasswordChanged(tx: Tx, accountId: string, now: Date): Promise<void> {
  const [owner] = await tx.select({ email: account.email }).from(account).where(eq(account.id, accountId));
  const told = { template: 'identity.password-changed', what: 'password' } as const;
  if (owner) await tellOfChange(tx, accountId, { ...told, to: owner.email }, now);
}
