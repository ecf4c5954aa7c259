/**
 * Who you are. next-auth carries the sign-in (its route, its CSRF token, its cookie); accounts, passwords and
 * sessions are ours. The session cookie holds an opaque random token whose hash is a row of `session`, so
 * that revoking the row ends the session on its next request.
 */
import 'server-only';

export { addCustomer, type NewCustomer } from './add-customer.ts';
export { addStaff, type NewStaff } from './add-staff.ts';
export { authOptions } from './auth-options.ts';
export { findAccount } from './find-account.ts';
export { actorOfSession } from './session.ts';
export { sessionCookie } from './session-cookie.ts';
