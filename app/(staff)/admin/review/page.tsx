import type { Metadata } from 'next';
import { ReviewItems } from '#components/admin/access/review-items.tsx';
import { ReviewStanding } from '#components/admin/access/review-standing.tsx';
import { BecauseForm } from '#components/admin/because-form.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { ROLE_WORDS } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { latestReview } from '#lib/identity/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { confirm, signOff, takeBack } from './actions.ts';

export const metadata: Metadata = { title: 'Access review' };

export default async function ReviewPage() {
  const actor = await reader('access.review', '/admin/review');
  if (!actor) return <Refused permission="access.review" />;
  const review = await latestReview(clock.now());
  const left = review?.items.filter(({ decision }) => decision === null).length ?? 0;
  return (
    <>
      <h1 className="display text-title">Access review</h1>
      <p className="measure mt-3 text-muted">
        Every six months somebody looks at every role of everybody. What nobody confirms within two weeks is taken back.
      </p>
      {review ? (
        <>
          <ReviewStanding review={review} left={left} />
          {review.signedOff || left > 0 ? null : (
            <div className="mt-6">
              <PressForm
                hidden={{ reviewId: review.id }}
                look="primary"
                press="Sign off this review"
                action={signOff}
              />
            </div>
          )}
          <ReviewItems
            items={review.items}
            labels={ROLE_WORDS}
            act={({ grantId, accountId }) =>
              review.closedAt ? null : actor.id === `account:${accountId}` ? (
                <p className="text-muted text-small">Your own. Somebody else decides.</p>
              ) : (
                <>
                  <PressForm hidden={{ reviewId: review.id, grantId }} press="Still needed" action={confirm} />
                  <details className="mt-2">
                    <summary className="link inline-block min-h-6 cursor-pointer text-small">Take it back</summary>
                    <div className="mt-3">
                      <BecauseForm
                        id={grantId}
                        hidden={{ reviewId: review.id, grantId }}
                        press="Take it back"
                        action={takeBack}
                      />
                    </div>
                  </details>
                </>
              )
            }
          />
        </>
      ) : (
        <p className="mt-8">The first one opens within a day.</p>
      )}
    </>
  );
}
