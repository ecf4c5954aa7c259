import type { Metadata } from 'next';
import { BeginForm } from '#components/admin/policy/begin-form.tsx';
import { DeskVersions } from '#components/admin/policy/desk-versions.tsx';
import { DraftNotice } from '#components/admin/policy/draft-notice.tsx';
import { ReviewForm } from '#components/admin/policy/review-form.tsx';
import { Reviews } from '#components/admin/policy/reviews.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { namesOf } from '#lib/identity/index.ts';
import { buildSaysOtherwise, latestReviews, newestPolicy, openDraft, versionsAtDesk } from '#lib/policy/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { begin, review } from './actions.ts';

export const metadata: Metadata = { title: 'The policy' };

export default async function PolicyDeskPage() {
  const actor = await reader('policy.read', '/admin/policy');
  if (!actor) return <Refused permission="policy.read" />;
  const now = clock.now();
  const [newest, versions, draft, reviews, build] = await Promise.all([
    newestPolicy(now),
    versionsAtDesk(now),
    openDraft(now),
    latestReviews(),
    buildSaysOtherwise(),
  ]);
  const people = versions.flatMap(({ publishedBy, approvedBy }) => [publishedBy, approvedBy]);
  const nameOf = await namesOf([...people, ...reviews.map(({ by }) => by), draft?.changedBy ?? null]);
  const publishes = may(actor, 'policy.publish');
  return (
    <>
      <h1 className="display text-title">The policy</h1>
      <p className="measure mt-3 text-muted">
        What we promise our customers about payments. The next version is written as a draft and published by two
        people; with it every customer is told, and the staff read it before they work with payments again.
      </p>
      {draft ? <DraftNotice draft={draft} changedBy={nameOf(draft.changedBy)} /> : null}
      <div className="mt-10 grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-12">
          <DeskVersions versions={versions} nameOf={nameOf} />
          <Reviews reviews={reviews} nameOf={nameOf} />
        </div>
        {publishes ? (
          <div className="grid grid-cols-1 content-start gap-6">
            {draft ? null : <BeginForm newest={newest.number} build={build} action={begin} />}
            <ReviewForm version={newest.number} reviewId={newId()} action={review} />
          </div>
        ) : null}
      </div>
    </>
  );
}
