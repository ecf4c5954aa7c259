import { Moment } from '#components/admin/moment.tsx';
import { shapeOf } from '#components/ui/button.tsx';
import type { DemandView } from '#lib/privacy/model.ts';

type Props = { demands: readonly (DemandView & { asker: string; approver: string })[] };

/** What authorities demanded and two people approved, the latest first. */
export const DemandList = ({ demands }: Props) =>
  demands.length === 0 ? (
    <p className="self-start bg-sheet p-6">No authority has demanded anything so far.</p>
  ) : (
    <ol className="grid gap-8">
      {demands.map(one => (
        <li key={one.id} className="border-t border-line pt-4">
          <p className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className="font-semibold">
              {one.authority}, {one.reference}
            </span>
            <span className="text-muted text-small">
              <Moment at={one.approvedAt} />
            </span>
          </p>
          <p className="mt-1 text-[0.9375rem]">
            About the buyer of {one.orderNumber}: {one.categories.join(', ').toLowerCase()}. They go by {one.law}.
          </p>
          <p className="measure mt-1 text-muted text-small">
            {one.because} Asked for by {one.asker}, approved by {one.approver}.
          </p>
          {one.mine ? (
            <a href={`/api/demands/${one.id}`} download className={`${shapeOf('quiet', 'regular')} mt-3`}>
              Take the answer
            </a>
          ) : null}
        </li>
      ))}
    </ol>
  );
