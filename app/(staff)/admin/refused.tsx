import { actorOf } from '#app/_edge/actor.ts';
import { NotAllowed } from '#components/admin/not-allowed.tsx';
import { lackOf, type Permission } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';

/** Why the reader may not see a page that asks for `permission`, and where they put it right. */
export async function Refused({ permission }: { permission: Permission }) {
  const actor = await actorOf(clock.now());
  return <NotAllowed lack={lackOf(actor, permission) ?? 'role'} />;
}
