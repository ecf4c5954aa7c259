import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { TooManyRequests } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { actorOfSession } from './actor-of-session.ts';
import { revokeSession } from './session.ts';
import { SESSION_COOKIE_SECONDS, secureCookies, sessionCookie } from './session-cookie.ts';
import type { Browser } from './sessions/browser.ts';
import { signInWithPassword } from './sign-in-with-password.ts';

const entered = z.object({ email: z.string().min(3).max(254), password: z.string().min(1).max(128) });

/**
 * next-auth, kept thin. Its "JWT" is our opaque token: the sign-in opens a session, `encode` returns its token,
 * `decode` finds the session of a token, so that nothing readable ever sits in the cookie.
 */
export const authOptions = (browser: Browser): NextAuthOptions => ({
  secret: keyedHash('next-auth', 'secret'),
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
async function authorize(credentials: unknown, browser: Browser) {
  const parsed = entered.safeParse(credentials);
  if (!parsed.success) return null;
  try {
    return await signInWithPassword({ ...parsed.data, browser }, clock.now());
  } catch (error) {
    if (error instanceof TooManyRequests) return null;
    throw error;
  }
}
