import { cookies } from 'next/headers';
import { type Actor, guest } from '#lib/access/index.ts';
import { actorOfSession, sessionCookie } from '#lib/identity/index.ts';

/** Who asks: the account of a live session, else a guest. Read from the database on every request. */
export async function actorOf(now: Date): Promise<Actor> {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? ((await actorOfSession(token, now)) ?? guest) : guest;
}
