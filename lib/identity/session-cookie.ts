import { config } from '#lib/config/index.ts';

/** The session cookie's name. `__Host-` binds it to this host and to TLS; plain http is for a demo on localhost only. */
export const sessionCookie = (): string => (secureCookies() ? '__Host-sid' : 'sid');

export const secureCookies = (): boolean => config().shopUrl.protocol === 'https:';
