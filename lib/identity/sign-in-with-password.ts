import { transaction } from '#lib/db/index.ts';
import { checkCredentials } from './check-credentials.ts';
import { openSession } from './session.ts';
import { isStaff } from './staff/is-staff.ts';

/** Signs in with e-mail and password: the account and its new session's token, or null. Throws TooManyRequests. */
export async function signInWithPassword(entered: { email: string; password: string; ip: string }, now: Date) {
  const found = await checkCredentials(entered, now);
  if (!found) return null;
  const { token } = await transaction(async tx => {
    const staff = await isStaff(tx, found.id);
    return openSession(tx, { accountId: found.id, staff, state: 'open', methods: ['password'] }, now);
  });
  return { id: found.id, sid: token };
}
