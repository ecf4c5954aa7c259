import { cookies, headers } from 'next/headers';
import { type Actor, guest } from '#lib/access/index.ts';
import { originOf } from '#lib/identity/index.ts';
import { guestCookie, guestOfSession } from '#lib/privacy/index.ts';
import { clientAddress } from './client-address.ts';

/**
 * Who asks on the pages about one's own data for guests: whoever has come in there, else a stranger. An account that is
 * signed in counts for nothing there, and this guest for nothing anywhere else.
 */
export async function knownGuestOf(now: Date): Promise<Actor> {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  const from = originOf({ requestId: sent.get('x-request-id'), address: clientAddress(sent), device: null });
  const token = jar.get(guestCookie())?.value;
  return (token ? await guestOfSession(token, now, from) : null) ?? { ...guest, from };
}
