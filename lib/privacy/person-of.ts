import { type Actor, accountIdOf, NotAllowed } from '#lib/access/index.ts';
import type { Person } from './rows-of.ts';

/** Whose data an actor may reach as their own: their account's, or their orders' as a guest. Throws NotAllowed for anybody else. */
export function personOf(actor: Actor): Person {
  const account = accountIdOf(actor);
  if (account) return { account };
  if (actor.mailbox) return { guest: actor.mailbox };
  throw new NotAllowed();
}
