import { redirect } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { type Actor, may, type Permission } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';

/**
 * The member of staff who may see this page. A stranger is sent to sign in and back to `path`; who is signed in
 * without the permission gets `null`, and the page says so without showing anything.
 */
export async function reader(permission: Permission, path: string): Promise<Actor | null> {
  const now = clock.now();
  const actor = await actorOf(now);
  if (actor.id === 'guest') redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return may(actor, permission) ? actor : null;
}
