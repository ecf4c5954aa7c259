import type { Metadata } from 'next';
import { AuditsNav } from '#components/admin/audits/audits-nav.tsx';
import { DutyList } from '#components/admin/audits/duty-list.tsx';
import { may, ROLE_WORDS } from '#lib/access/index.ts';
import { clock, dayOf } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { namesOf } from '#lib/identity/index.ts';
import { viewDuties } from '#lib/policy/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';

export const metadata: Metadata = { title: 'Duties' };

/** What people have to do for the policy, because no check can. */
export default async function DutiesPage() {
  const actor = await reader('audits.read', '/admin/audits/duties');
  if (!actor) return <Refused permission="audits.read" />;
  const now = clock.now();
  const duties = await viewDuties(now);
  const nameOf = await namesOf(duties.flatMap(({ done }) => done.map(({ by }) => by)));
  return (
    <>
      <AuditsNav here="/admin/audits/duties" />
      <h1 className="display text-title">Duties</h1>
      <p className="measure mt-3 text-lead">
        What no check can do, people do, each by its date. They are written to a month before it, and every week once it
        is past.
      </p>
      <DutyList
        duties={duties}
        roleOf={role => ROLE_WORDS[role].label}
        nameOf={nameOf}
        entries={may(actor, 'audits.work') ? Object.fromEntries(duties.map(({ id }) => [id, newId()])) : null}
        today={dayOf(now)}
        downloads={may(actor, 'audits.export')}
      />
    </>
  );
}
