import { and, eq, isNull, ne } from 'drizzle-orm';
import { sha256 } from '#lib/crypto/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { session } from '../schema.ts';

/** Ends every session of an account, or every other one. They are over on their next request. Answers how many. */
export async function endSessions(
  tx: Tx,
  accountId: string,
  { except, because }: { except?: string; because: string },
  now: Date,
): Promise<number> {
  const theirs = and(
    eq(session.accountId, accountId),
    isNull(session.revokedAt),
    except ? ne(session.id, except) : undefined,
  );
  const ended = await tx
    .update(session)
    .set({ revokedAt: now, revokedBecause: because })
    .where(theirs)
    .returning({ id: session.id });
  return ended.length;
}

/** Ends the session of a token, whosever it is; a token that is none changes nothing. */
export async function endSessionOf(tx: Tx, token: string | null, because: string, now: Date): Promise<void> {
  if (!token) return;
  await tx
    .update(session)
    .set({ revokedAt: now, revokedBecause: because })
    .where(and(eq(session.tokenHash, sha256(token)), isNull(session.revokedAt)));
}
