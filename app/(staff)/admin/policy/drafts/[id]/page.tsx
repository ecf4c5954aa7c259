import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Moment } from '#components/admin/moment.tsx';
import { ClauseForm } from '#components/admin/policy/clause-form.tsx';
import { DescribeForm } from '#components/admin/policy/describe-form.tsx';
import { PolicyDifference } from '#components/policy/difference.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { isId } from '#lib/id.ts';
import { namesOf } from '#lib/identity/index.ts';
import { viewDraft } from '#lib/policy/index.ts';
import { reader } from '../../../reader.ts';
import { Refused } from '../../../refused.tsx';
import { describe, setClause } from '../../actions.ts';
import { Steps } from './steps.tsx';

export const metadata: Metadata = { title: 'The next version of the policy' };

export default async function DraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const target = isId(id) ? `policy-draft:${id}` : undefined;
  const actor = await reader('policy.read', `/admin/policy/drafts/${id}`, target);
  if (!actor) return <Refused permission="policy.read" />;
  const draft = await viewDraft(id, clock.now());
  if (!draft) notFound();
  const nameOf = await namesOf([draft.changedBy]);
  const edits = draft.state === 'open' && may(actor, 'policy.publish');
  return (
    <>
      <Link href="/admin/policy" className="link inline-block min-h-6 text-small">
        The policy
      </Link>
      <h1 className="display mt-2 text-title">{draft.state === 'open' ? 'The next version' : 'A draft'}</h1>
      <p className="mt-3 text-muted">
        A draft on version {draft.basedOn}, changed last by {nameOf(draft.changedBy)} on <Moment at={draft.changedAt} />
        .
      </p>
      {draft.state === 'open' ? null : (
        <Notice
          className="mt-6 max-w-3xl"
          title={draft.state === 'published' ? 'This draft was published' : 'This draft was discarded'}
        >
          It stays as it was. Below it is held against the version from which it was begun.
        </Notice>
      )}
      <div className="mt-10 grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 grid-cols-1 content-start gap-12">
          <section aria-labelledby="changes">
            <h2 id="changes" className="display text-heading">
              What changes
            </h2>
            <PolicyDifference clauses={draft.changes} />
          </section>
          {edits ? (
            <section aria-labelledby="clauses">
              <h2 id="clauses" className="display text-heading">
                Its clauses
              </h2>
              <ul className="mt-4 border-edge border-t">
                {draft.clauses.map((clause, nth) => (
                  <li key={clause.id} className="border-line border-b">
                    <ClauseForm draftId={draft.id} number={nth + 1} clause={clause} action={setClause} />
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <div className="grid grid-cols-1 content-start gap-6">
          {edits ? <DescribeForm draft={draft} action={describe} /> : null}
          <Steps draft={draft} edits={edits} />
        </div>
      </div>
    </>
  );
}
