import '#app/_edge/deferred.ts';
import type { Metadata } from 'next';
import { DemandForm } from '#components/admin/demands/demand-form.tsx';
import { DemandList } from '#components/admin/demands/demand-list.tsx';
import { newId } from '#lib/id.ts';
import { namesOf } from '#lib/identity/index.ts';
import { DEMAND_DRAWERS, listDemands } from '#lib/privacy/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { demand } from './actions.ts';

export const metadata: Metadata = { title: 'Demands' };

export default async function DemandsPage() {
  const actor = await reader('demands.answer', '/admin/demands');
  if (!actor) return <Refused permission="demands.answer" />;
  const demands = await listDemands(actor);
  const nameOf = await namesOf(demands.flatMap(({ askedBy, approvedBy }) => [askedBy, approvedBy]));
  const named = demands.map(one => ({ ...one, asker: nameOf(one.askedBy), approver: nameOf(one.approvedBy) }));
  return (
    <>
      <h1 className="display text-title">Demands</h1>
      <p className="measure mt-3 text-muted">
        What an authority demands by law. Two people have to want the answer; it holds what was demanded and nothing
        more, and the customer can read that it was given.
      </p>
      <div className="mt-8 grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <DemandList demands={named} />
        <DemandForm demandId={newId()} drawers={DEMAND_DRAWERS} action={demand} />
      </div>
    </>
  );
}
