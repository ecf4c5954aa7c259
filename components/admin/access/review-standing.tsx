import { Notice } from '#components/ui/notice.tsx';
import type { ReviewView } from '#lib/identity/model.ts';
import { Day } from '../people/person-state.tsx';

/** Whether the latest review is open, how much of it is left, or who signed it off. */
export function ReviewStanding({ review, left }: { review: ReviewView; left: number }) {
  const { openedAt, dueAt, overdue, closedAt, signedOff } = review;
  if (signedOff)
    return (
      <Notice tone="proved" className="mt-6 max-w-3xl">
        Signed off by {signedOff.by} on <Day at={signedOff.at} />. The next one opens half a year after{' '}
        <Day at={openedAt} />.
      </Notice>
    );
  if (closedAt)
    return (
      <Notice tone="attention" className="mt-6 max-w-3xl" title="Its time ran out">
        What nobody had confirmed was taken back on <Day at={closedAt} />. Somebody still has to sign it off.
      </Notice>
    );
  return (
    <Notice tone={overdue ? 'attention' : 'plain'} className="mt-6 max-w-3xl" title={overdue ? 'Overdue' : 'Open'}>
      {left === 0 ? 'Every role was looked at' : `${left} of ${review.items.length} to look at`}. Opened on{' '}
      <Day at={openedAt} />, due on <Day at={dueAt} />.
    </Notice>
  );
}
