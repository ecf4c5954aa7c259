import { redirect } from 'next/navigation';
import { actorOf } from '#app/_edge/actor.ts';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';

/** The desk begins where somebody may look: at the payments, else the comparison, else the monitors. */
export default async function AdminPage() {
  const now = clock.now();
  const actor = await actorOf(now);
  if (may(actor, 'payments.read') || actor.id === 'guest') redirect('/admin/payments');
  redirect(may(actor, 'reconciliation.read') ? '/admin/reconciliation' : '/admin/monitors');
}
