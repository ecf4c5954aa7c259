import { type Actor, accountIdOf } from '#lib/access/index.ts';
import type { Consenter } from './model.ts';

/** For whom an actor may say yes or no: their own account, or the mailbox that they proved. Null for a stranger. */
export function consenterOf(actor: Actor): Consenter | null {
  const account = accountIdOf(actor);
  if (account) return { account };
  return actor.mailbox ? { guest: actor.mailbox } : null;
}
