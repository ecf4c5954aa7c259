import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EventFacts } from '#components/admin/audit/event-facts.tsx';
import { Link } from '#components/ui/link.tsx';
import { viewEvent } from '#lib/audit/index.ts';
import { staffNames } from '#lib/identity/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';

export const metadata: Metadata = { title: 'An event' };

export default async function AuditEventPage({ params }: { params: Promise<{ seq: string }> }) {
  const { seq } = await params;
  const row = /^\d{1,15}$/.test(seq) ? Number(seq) : null;
  const target = row === null ? undefined : `audit-event:${row}`;
  const actor = await reader('audit.read', `/admin/audit/${seq}`, target);
  if (!actor) return <Refused permission="audit.read" />;
  const event = row === null ? null : await viewEvent(row);
  if (!event) notFound();
  return (
    <>
      <Link href="/admin/audit" className="link inline-block min-h-6 text-small">
        All events
      </Link>
      <h1 className="display mt-2 text-title">Event {event.seq.toLocaleString('en-GB')}</h1>
      <EventFacts event={event} names={await staffNames([event.actor])} />
    </>
  );
}
