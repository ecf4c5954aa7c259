import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { ClauseText } from '#components/policy/clause-text.tsx';
import { Day } from '#components/policy/day.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { clock } from '#lib/clock.ts';
import { isId } from '#lib/id.ts';
import { viewDraft } from '#lib/policy/index.ts';
import { reader } from '../../../../reader.ts';
import { Refused } from '../../../../refused.tsx';

export const metadata: Metadata = { title: 'Preview of the policy' };

export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const target = isId(id) ? `policy-draft:${id}` : undefined;
  const actor = await reader('policy.read', `/admin/policy/drafts/${id}/preview`, target);
  if (!actor) return <Refused permission="policy.read" />;
  const draft = await viewDraft(id, clock.now());
  if (!draft) notFound();
  return (
    <>
      <Link href={`/admin/policy/drafts/${id}` as Route} className="link inline-block min-h-6 text-small">
        The draft
      </Link>
      <h1 className="display mt-2 text-title">Payment security policy</h1>
      <Notice className="mt-6 max-w-3xl" title="A preview: nobody else sees it yet">
        <p>
          In force from <Day at={draft.effectiveFrom} />. {draft.summary || 'What is new is not said yet.'}
        </p>
      </Notice>
      <ol className="mt-8 max-w-3xl">
        {draft.clauses.map(({ id: clause, heading, text }, index) => (
          <li key={clause} className="border-line border-t py-6 sm:grid sm:grid-cols-[3.5rem_minmax(0,1fr)]">
            <ClauseText number={index + 1} heading={heading} text={text} />
          </li>
        ))}
      </ol>
    </>
  );
}
