import { and, eq, isNull } from 'drizzle-orm';
import { db, transaction } from '#lib/db/index.ts';
import { account } from '../schema.ts';
import { type Begun, beginSession } from '../sessions/begin-session.ts';
import type { Browser } from '../sessions/browser.ts';
import type { SignedByPasskey } from './answers.ts';
import { checkPasskey, offerSigning } from './check-passkey.ts';

/** What a browser needs in order to sign in with whichever passkey of this shop its owner picks. */
export const offerSignIn = (browser: Pick<Browser, 'device'>, now: Date) =>
  offerSigning(db(), { purpose: 'sign-in', accountId: null, browser }, now);

/** Signs in by a passkey alone, which is two factors: it is held, and it verified its user. Null when it does not fit. */
export async function signInWithPasskey(
  sent: { challengeId: string; response: SignedByPasskey },
  browser: Browser,
  now: Date,
): Promise<(Begun & { accountId: string }) | null> {
  return transaction(async tx => {
    const asked = { purpose: 'sign-in', accountId: null, browser } as const;
    const signed = await checkPasskey(tx, sent, asked, now);
    if (!signed) return null;
    const { accountId } = signed;
    const alive = and(eq(account.id, accountId), isNull(account.disabledAt));
    const [found] = await tx.select({ id: account.id }).from(account).where(alive);
    return found ? { accountId, ...(await beginSession(tx, { accountId, methods: ['passkey'], browser }, now)) } : null;
  });
}
