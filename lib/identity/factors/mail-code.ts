import { timingSafeEqual } from 'node:crypto';
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { hashOfToday, sha256 } from '#lib/crypto/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { queueMail } from '#lib/mail/index.ts';
import { findAccount } from '../find-account.ts';
import { oneTimeToken } from '../schema.ts';

const LASTS = 10 * MINUTE;
const GUESSES = 5;

type Of = { accountId: string; sessionId: string };

/** Mails a code to an account for one session; a later one voids an earlier. The outbox holds its id, never the code. */
export async function sendMailCode(tx: Tx, { accountId, sessionId }: Of, now: Date): Promise<void> {
  const account = await findAccount(accountId, tx);
  if (!account) return;
  const id = newId();
  await tx.insert(oneTimeToken).values({
    id,
    purpose: 'mail-code',
    tokenHash: sha256(`mail-code|${id}`),
    accountId,
    sessionId,
    createdAt: now,
    expiresAt: later(now, LASTS),
  });
  const dedupeKey = `identity.mail-code:${id}`;
  await queueMail(tx, {
    dedupeKey,
    template: 'identity.mail-code',
    to: account.email,
    data: { id, name: account.name },
    urgent: true,
  });
}

/** Whether `entered` is the newest code of this session; true once, and never after five wrong guesses at it. */
export async function takeMailCode(tx: Tx, { accountId, sessionId }: Of, entered: string, now: Date): Promise<boolean> {
  const [newest] = await tx
    .select({ id: oneTimeToken.id })
    .from(oneTimeToken)
    .where(
      and(
        eq(oneTimeToken.accountId, accountId),
        eq(oneTimeToken.purpose, 'mail-code'),
        eq(oneTimeToken.sessionId, sessionId),
        isNull(oneTimeToken.usedAt),
        gt(oneTimeToken.expiresAt, now),
        lt(oneTimeToken.failures, GUESSES),
      ),
    )
    .orderBy(desc(oneTimeToken.createdAt), desc(oneTimeToken.id))
    .limit(1);
  if (!newest) return false;
  const mine = and(eq(oneTimeToken.id, newest.id), isNull(oneTimeToken.usedAt));
  const right = timingSafeEqual(
    Buffer.from(sha256(mailCodeOf(newest.id))),
    Buffer.from(sha256(entered.replaceAll(/\s/g, ''))),
  );
  const change = right ? { usedAt: now } : { failures: sql`${oneTimeToken.failures} + 1` };
  const changed = await tx.update(oneTimeToken).set(change).where(mine).returning({ id: oneTimeToken.id });
  return right && changed.length > 0;
}

/** The eight digits of a code, worked out from its id with a key that is not in the database. */
export const mailCodeOf = (id: string): string =>
  String(Buffer.from(hashOfToday('mail-code', id), 'base64url').readUIntBE(0, 6) % 100_000_000).padStart(8, '0');
