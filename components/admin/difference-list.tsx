import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import type { DifferenceView } from '#lib/payments/model.ts';
import { DIFFERENCES } from './difference-words.ts';
import { Moment } from './moment.tsx';
import { TwoSides } from './two-sides.tsx';

type Props = {
  waiting: readonly DifferenceView[];
  moreWait: boolean;
  /** Whether anything was ever compared: only then does an empty list mean something. */
  compared: boolean;
  explain: (difference: DifferenceView) => ReactNode;
};

/** What waits for a person, the oldest first, both sides in full. */
export function DifferenceList({ waiting, moreWait, compared, explain }: Props) {
  return (
    <section aria-labelledby="open">
      <h2 id="open" className="display text-heading">
        Open differences
      </h2>
      {waiting.length === 0 ? (
        <p className="mt-3 text-lead">
          {compared ? 'None. Both books say the same, or somebody has explained why not.' : 'Nothing was compared yet.'}
        </p>
      ) : null}
      <ul className="mt-3 grid grid-cols-1 gap-8">
        {waiting.map(difference => (
          <li key={difference.id} className="border-line border-t pt-4">
            <h3 className="flex flex-wrap items-baseline gap-x-4 font-semibold">
              {DIFFERENCES[difference.kind].title}
              <Badge tone={DIFFERENCES[difference.kind].urgent ? 'attention' : 'waiting'}>
                {DIFFERENCES[difference.kind].urgent ? 'Urgent' : 'To look at'}
              </Badge>
            </h3>
            <p className="measure text-[0.9375rem]">{DIFFERENCES[difference.kind].means}</p>
            <p className="break-all text-muted text-small">
              <span className="font-mono">{difference.objectId}</span> · found <Moment at={difference.foundAt} />, last
              seen <Moment at={difference.lastSeenAt} />
            </p>
            <TwoSides {...difference} />
            {difference.paymentId ? (
              <Link
                href={`/admin/payments/${difference.paymentId}`}
                className="link mt-2 inline-block min-h-6 text-[0.9375rem]"
              >
                To the payment
              </Link>
            ) : null}
            <div className="mt-3">{explain(difference)}</div>
          </li>
        ))}
      </ul>
      {moreWait ? <p className="mt-6 font-medium">More wait than are listed here. The oldest come first.</p> : null}
    </section>
  );
}
