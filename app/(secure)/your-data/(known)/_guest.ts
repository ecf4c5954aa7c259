import { redirect } from 'next/navigation';
import { knownGuestOf } from '#app/_edge/known-guest.ts';
import { rememberSignal } from '#app/_edge/signal.ts';
import type { Actor } from '#lib/access/index.ts';

/** The guest who has come in. Everybody else is sent to the door. */
export async function knownGuestAt(now: Date): Promise<Actor> {
  const actor = await knownGuestOf(now);
  if (!actor.mailbox) redirect('/your-data');
  await rememberSignal(actor, now);
  return actor;
}
