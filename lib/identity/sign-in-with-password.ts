import { transaction } from '#lib/db/index.ts';
import { checkCredentials } from './check-credentials.ts';
import { beginSession } from './sessions/begin-session.ts';
import type { Browser } from './sessions/browser.ts';

/** Signs in with e-mail and password: the account and its new session's token, or null. Throws TooManyRequests. */
export async function signInWithPassword(entered: { email: string; password: string; browser: Browser }, now: Date) {
  const { email, password, browser } = entered;
  const found = await checkCredentials({ email, password, ip: browser.address }, now);
  if (!found) return null;
  const begun = await transaction(tx => beginSession(tx, { accountId: found.id, methods: ['password'], browser }, now));
  return { id: found.id, sid: begun.token };
}
