import { type Actor, accountIdOf, NotAllowed } from '#lib/access/index.ts';

/** The account and session of an actor who is signed in. Throws NotAllowed for anybody else. */
export function ownerOf(actor: Actor): { accountId: string; sessionId: string } {
  const accountId = accountIdOf(actor);
  if (!accountId || !actor.session) throw new NotAllowed();
  return { accountId, sessionId: actor.session.id };
}

/** What a fresh proof for a change of one's own factors is bound to. */
export const objectOf = (actor: Actor): string => `account:${accountIdOf(actor)}`;
