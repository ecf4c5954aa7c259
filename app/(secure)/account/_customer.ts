import { redirect } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import type { Actor } from '#lib/access/index.ts';

/** Who is signed in. A stranger is sent to sign in, and back to `path`. */
export async function customerAt(path: `/account${string}`, now: Date): Promise<Actor> {
  const actor = await actorOf(now);
  if (actor.id === 'guest') redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return actor;
}
