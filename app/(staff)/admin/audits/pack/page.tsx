import type { Metadata } from 'next';
import { AuditsNav } from '#components/admin/audits/audits-nav.tsx';
import { PackList } from '#components/admin/audits/pack-list.tsx';
import { Panel } from '#components/admin/panel.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { UnderWay } from '#components/ui/under-way.tsx';
import { newId } from '#lib/id.ts';
import { staffNames } from '#lib/identity/index.ts';
import { latestPacks } from '#lib/policy/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { packEvidence } from './actions.ts';

export const metadata: Metadata = { title: 'Evidence pack' };

export default async function PackPage() {
  const actor = await reader('audits.export', '/admin/audits/pack');
  if (!actor) return <Refused permission="audits.export" />;
  const packs = await latestPacks(actor);
  const names = await staffNames(packs.map(({ askedBy }) => askedBy));
  const under = packs.find(({ state }) => state === 'asked' || state === 'writing');
  return (
    <>
      <AuditsNav here="/admin/audits/pack" />
      <h1 className="display text-title">Evidence pack</h1>
      <p className="measure mt-3 text-muted">
        Everything that shows how the policy is kept, in one archive for an auditor: its versions, each run of each
        control in its chain, findings, duties with their files, who may do what and who is trained, the signed
        statements about the audit ledger, and the answers to SAQ A. Begin with its index.html. A program inside
        computes every hash anew.
      </p>
      <Panel id="make" title={under ? 'Being packed' : 'Make a new one'} className="mt-8 max-w-xl">
        {under ? (
          <UnderWay labelledBy="make" done={under.done} of={under.total}>
            {under.total === 0 ? 'Waiting for its turn.' : `${under.done} of ${under.total} files.`}
          </UnderWay>
        ) : (
          <>
            <p className="text-[0.9375rem]">
              It is yours alone to take, for a week. What is in it is not for everybody.
            </p>
            <PressForm
              key={packs[0]?.id}
              hidden={{ packId: newId() }}
              press="Pack the evidence"
              action={packEvidence}
            />
          </>
        )}
      </Panel>
      <PackList packs={packs} names={names} />
    </>
  );
}
