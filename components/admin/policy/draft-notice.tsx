import type { Route } from 'next';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { DraftView } from '#lib/policy/model.ts';
import { Moment } from '../moment.tsx';

/** That a next version is being written, and the way to it. */
export const DraftNotice = ({ draft, changedBy }: { draft: DraftView; changedBy: string }) => (
  <Notice className="mt-6 max-w-3xl" title="A draft is open">
    <p>
      Changed last by {changedBy} on <Moment at={draft.changedAt} />.{' '}
      <Link href={`/admin/policy/drafts/${draft.id}` as Route} className="link">
        Go on with it
      </Link>
    </p>
  </Notice>
);
