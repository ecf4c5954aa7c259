import { transaction } from '#lib/db/index.ts';
import { type NewSession, openSession } from './session.ts';

/** A session that is simply there, without the sign-in that would have judged it. */
export const signedIn = (wanted: NewSession, now: Date): Promise<{ id: string; token: string }> =>
  transaction(tx => openSession(tx, wanted, now));
