import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Decisions } from '#components/admin/requests/decisions.tsx';
import { FindingView } from '#components/admin/requests/finding.tsx';
import { RequestFacts } from '#components/admin/requests/request-facts.tsx';
import { RequestSteps } from '#components/admin/requests/request-steps.tsx';
import { Link } from '#components/ui/link.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { isId } from '#lib/id.ts';
import { namesOf } from '#lib/identity/index.ts';
import { requestAtDesk, requestDecisions } from '#lib/privacy/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { answer, extend, refuse } from './actions.ts';

export const metadata: Metadata = { title: 'A request about data' };

export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await reader('requests.read', `/admin/requests/${id}`, isId(id) ? `privacy-request:${id}` : undefined);
  if (!actor) return <Refused permission="requests.read" />;
  const found = isId(id) ? await requestAtDesk(id, clock.now()) : null;
  if (!found) notFound();
  const { request, steps, address, limits, finding, forPeople } = found;
  const nameOf = await namesOf(steps.map(step => step.actor).filter(name => !found.isOwner(name)));
  const decides = forPeople && may(actor, 'requests.decide');
  return (
    <>
      <Link href="/admin/requests" className="link inline-block min-h-6 text-small">
        All requests
      </Link>
      <h1 className="display mt-2 text-title">{request.what}</h1>
      <p className="tabular mt-1 text-muted">{request.reference}</p>
      <div className="mt-8 grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-10">
          <RequestFacts request={request} who={address ?? 'Somebody whom nothing names any more'} limits={limits} />
          {finding ? <FindingView finding={finding} /> : null}
          <RequestSteps
            steps={steps}
            nameOf={who =>
              found.isOwner(who) ? 'whose data it is' : who.startsWith('system:') ? 'the shop itself' : nameOf(who)
            }
          />
        </div>
        <div className="grid grid-cols-1 content-start gap-6">
          {decides ? (
            <Decisions request={request} {...requestDecisions()} actions={{ answer, extend, refuse }} />
          ) : null}
          {forPeople || request.closedAt ? null : (
            <p className="bg-sheet p-6 text-[0.9375rem]">
              This is its owner’s alone. It is carried out by itself; nobody here starts, ends or stops it.
            </p>
          )}
        </div>
      </div>
    </>
  );
}
