import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BreachFacts } from '#components/admin/breaches/breach-facts.tsx';
import { BreachHistory } from '#components/admin/breaches/breach-history.tsx';
import { MailForm } from '#components/admin/breaches/mail-form.tsx';
import { SayForm } from '#components/admin/breaches/say-form.tsx';
import { Link } from '#components/ui/link.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { isId, newId } from '#lib/id.ts';
import { viewBreach } from '#lib/privacy/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { assess, authority, close, forPeople, mail } from '../actions.ts';

export const metadata: Metadata = { title: 'A breach' };

export default async function BreachPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await reader('breaches.read', `/admin/breaches/${id}`, isId(id) ? `breach:${id}` : undefined);
  if (!actor) return <Refused permission="breaches.read" />;
  const breach = isId(id) ? await viewBreach(id, clock.now()) : null;
  if (!breach) notFound();
  const manages = may(actor, 'breaches.manage') && breach.closedAt === null;
  return (
    <>
      <Link href="/admin/breaches" className="link inline-block min-h-6 text-small">
        All breaches
      </Link>
      <h1 className="display mt-2 text-title">{breach.title}</h1>
      <div className="mt-8 grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-10">
          <BreachFacts breach={breach} />
          <BreachHistory breach={breach} />
        </div>
        {manages ? (
          <div className="grid grid-cols-1 content-start gap-6">
            <SayForm id={id} title="How bad it may be" about="assess" breach={breach} action={assess} />
            <SayForm id={id} title="The authority" about="authority" breach={breach} action={authority} />
            <MailForm breachId={id} mailingId={newId()} action={mail} />
            <SayForm id={id} title="People, otherwise" about="people" breach={breach} action={forPeople} />
            <SayForm id={id} title="Close it" about="close" breach={breach} action={close} />
          </div>
        ) : null}
      </div>
    </>
  );
}
