import type { Metadata } from 'next';
import { BreachTable } from '#components/admin/breaches/breach-table.tsx';
import { NoteForm } from '#components/admin/breaches/note-form.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { listBreaches } from '#lib/privacy/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { note } from './actions.ts';

export const metadata: Metadata = { title: 'Breaches' };

export default async function BreachesPage() {
  const actor = await reader('breaches.read', '/admin/breaches');
  if (!actor) return <Refused permission="breaches.read" />;
  return (
    <>
      <h1 className="display text-title">Breaches</h1>
      <p className="measure mt-3 text-muted">
        Personal data that was lost, changed, or came to somebody whom it does not concern. From when we know of it
        there are 72 hours to tell the authority. People stand here as numbers.
      </p>
      <BreachTable breaches={await listBreaches(clock.now())} />
      {may(actor, 'breaches.manage') ? <NoteForm breachId={newId()} action={note} /> : null}
    </>
  );
}
