import { redirect } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { type Actor, may, type Permission, recordRead, recordRefusedPage } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';

/**
 * The member of staff who may see this page. A stranger is sent to sign in and back to `path`; who is signed in
 * without the permission gets `null`, and the page says so without showing anything. Both is on record before this
 * answers: that `target` (`<thing>:<id>`, the page itself unless said otherwise) was looked at, or that it was refused.
 */
export async function reader(permission: Permission, path: string, target = pageAt(path)): Promise<Actor | null> {
  const now = clock.now();
  const actor = await actorOf(now);
  if (actor.id === 'guest') redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (!may(actor, permission)) {
    await recordRefusedPage(actor, permission, now);
    return null;
  }
  await recordRead(actor, permission, target);
  return actor;
}

/** A path that somebody made up is not written down. */
const pageAt = (path: string): string => `page:${/^[\w/-]{1,100}$/.test(path) ? path : 'unknown'}`;
