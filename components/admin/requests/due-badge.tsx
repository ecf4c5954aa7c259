import { Badge } from '#components/ui/badge.tsx';
import type { DeskRequest } from '#lib/privacy/model.ts';
import { Moment } from '../moment.tsx';

/** Until when an answer is due, and how long that is. */
export function DueBadge({ request: { dueAt, daysLeft, extended } }: { request: DeskRequest }) {
  if (daysLeft === null) return null;
  const overdue = daysLeft < 0;
  return (
    <>
      <Badge tone={overdue || daysLeft < 5 ? 'attention' : 'neutral'}>
        {overdue ? 'Overdue' : daysLeft === 0 ? 'Today' : `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left`}
        {extended ? ', extended' : ''}
      </Badge>
      <span className="block text-muted text-small">
        <Moment at={dueAt} />
      </span>
    </>
  );
}
