import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { guest } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { hashOfToday } from '#lib/crypto/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { actorOfSession } from './actor-of-session.ts';
import { originOf } from './origin.ts';
import { revokeSession } from './session.ts';
import { SESSION_COOKIE_SECONDS, secureCookies, sessionCookie } from './session-cookie.ts';
import type { Browser } from './sessions/browser.ts';
import { signIn } from './sign-in/sign-in.ts';

/**
 * next-auth, kept thin. Its "JWT" is our opaque token: the sign-in opens a session, `encode` returns its token,
 * `decode` finds the session of a token, so that nothing readable ever sits in the cookie.
 */
export const authOptions = (browser: Browser): NextAuthOptions => ({
  secret: hashOfToday('next-auth', 'secret'),
  session: { strategy: 'jwt', maxAge: SESSION_COOKIE_SECONDS },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  useSecureCookies: secureCookies(),
  cookies: {
    sessionToken: {
      name: sessionCookie(),
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies() },
    },
  },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: credentials => authorize(credentials, browser),
    }),
  ],
  callbacks: { jwt: ({ token, user }) => (user && 'sid' in user ? { sub: user.id, sid: user.sid } : token) },
  jwt: {
    encode: async ({ token }) => {
      if (typeof token?.sid !== 'string') throw new Error('a session is opened by the sign-in, before its cookie');
      return token.sid;
    },
    decode: async ({ token }) => {
      const actor = token ? await actorOfSession(token, clock.now()) : null;
      return token && actor ? { sub: actor.id, sid: token } : null;
    },
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sid === 'string') await revokeSession(token.sid, 'signed out', clock.now());
    },
  },
});

/** Never throws what next-auth would put into a URL: every kind of failure is the same null. */
async function authorize(credentials: { email?: string; password?: string } | undefined, browser: Browser) {
  const { email = '', password = '' } = credentials ?? {};
  const from = originOf({ requestId: null, address: browser.address, device: browser.device });
  try {
    const { accountId, token } = await signIn({ ...guest, from }, { email, password, browser }, clock.now());
    return { id: accountId, sid: token };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
