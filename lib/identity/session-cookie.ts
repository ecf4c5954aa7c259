import { DAY, SECOND } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';

/** The session cookie's name. `__Host-` binds it to this host and to TLS; plain http is for a demo on localhost only. */
export const sessionCookie = (): string => (secureCookies() ? '__Host-sid' : 'sid');

export const secureCookies = (): boolean => config().shopUrl.protocol === 'https:';

/** The cookie by which a browser is known again. It signs nobody in. */
export const deviceCookie = (): string => (secureCookies() ? '__Host-device' : 'device');

/** Both are out of reach of scripts and of other sites' posts. How long they are worth anything, the tables say. */
export const cookieOptions = (maxAgeSeconds: number) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies(), maxAge: maxAgeSeconds }) as const;

export const SESSION_COOKIE_SECONDS = (90 * DAY) / SECOND;
/** As long as browsers keep a cookie at most (RFC 6265bis). */
export const DEVICE_COOKIE_SECONDS = (400 * DAY) / SECOND;
