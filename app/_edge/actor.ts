import { cookies, headers } from 'next/headers';
import { type Actor, guest } from '#lib/access/index.ts';
import { actorOfSession, deviceCookie, originOf, sessionCookie } from '#lib/identity/index.ts';
import { clientAddress } from './client-address.ts';

/** Who asks: the account of a live session, else a guest. Read from the database on every request. */
export async function actorOf(now: Date): Promise<Actor> {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  const from = originOf({
    requestId: sent.get('x-request-id'),
    address: clientAddress(sent),
    device: jar.get(deviceCookie())?.value ?? null,
  });
  const token = jar.get(sessionCookie())?.value;
  return (token ? await actorOfSession(token, now, from) : null) ?? { ...guest, from };
}
