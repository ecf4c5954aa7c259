import '#app/_edge/deferred.ts';
import type { Metadata } from 'next';
import { DecidedRequests } from '#components/admin/approvals/decided-requests.tsx';
import { OpenRequests } from '#components/admin/approvals/open-requests.tsx';
import { BecauseForm } from '#components/admin/because-form.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { listRequests } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { namesOf } from '#lib/identity/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { agree, disagree, takeBack } from './actions.ts';

export const metadata: Metadata = { title: 'Approvals' };

export default async function ApprovalsPage() {
  const actor = await reader('approvals.read', '/admin/approvals');
  if (!actor) return <Refused permission="approvals.read" />;
  const { open, decided } = await listRequests(actor, clock.now());
  const nameOf = await namesOf([...open, ...decided].flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy]));
  const named = open.map(request => ({ ...request, asker: nameOf(request.askedBy) }));
  const past = decided.map(request => ({
    ...request,
    asker: nameOf(request.askedBy),
    decider: request.decidedBy ? nameOf(request.decidedBy) : null,
  }));
  return (
    <>
      <h1 className="display text-title">Approvals</h1>
      <p className="measure mt-3 text-muted">
        Some things two people have to want: large refunds and releases, rules that go live, roles that reach payments,
        a new version of the policy, a copy of the audit ledger. The first one’s request waits here for three days. Look
        at it as if you had found it yourself.
      </p>
      <OpenRequests
        requests={named}
        act={({ id: requestId, mine, decides }) =>
          mine ? (
            <PressForm hidden={{ requestId }} press="Withdraw it" action={takeBack} />
          ) : decides ? (
            <div className="group grid gap-4">
              <PressForm hidden={{ requestId }} look="primary" press="Approve and do it" action={agree} />
              {/* Once it is approved there is nothing left to refuse. */}
              <details className="group-has-[[role=status]]:hidden">
                <summary className="link inline-block min-h-6 cursor-pointer text-small">Refuse it</summary>
                <div className="mt-3">
                  <BecauseForm
                    id={requestId}
                    hidden={{ requestId }}
                    reason="note"
                    hint="Whoever asked reads it."
                    press="Refuse"
                    action={disagree}
                  />
                </div>
              </details>
            </div>
          ) : null
        }
      />
      <DecidedRequests requests={past} />
    </>
  );
}
