import { redirect } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { clock } from '#lib/clock.ts';
import { sectionsFor } from '../sections.ts';

/** The desk begins where somebody may enter first. Who may enter nowhere is told so by the first room. */
export default async function AdminPage() {
  const [first] = sectionsFor(await actorOf(clock.now()));
  redirect(first?.sections[0]?.href ?? '/admin/payments');
}
