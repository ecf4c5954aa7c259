import { redirect } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { rememberSignal } from '#app/_edge/signal.ts';
import type { Actor } from '#lib/access/index.ts';

/**
 * Who is signed in. A stranger is sent to sign in, whoever owes a further proof to give it, and both back to `path`.
 */
export async function customerAt(path: `/account${string}`, now: Date): Promise<Actor> {
  const actor = await actorOf(now);
  const next = encodeURIComponent(path);
  if (actor.challenge) redirect(`/sign-in/second-factor?next=${next}`);
  if (actor.id === 'guest') redirect(`/sign-in?next=${next}`);
  await rememberSignal(actor, now);
  return actor;
}
