import { Badge } from '#components/ui/badge.tsx';
import type { DifferenceView } from '#lib/payments/model.ts';
import { DIFFERENCES } from './difference-words.ts';
import { Moment } from './moment.tsx';

/** What was open and no longer is: equal again, or explained, by whom and why. */
export function Settled({ differences }: { differences: readonly DifferenceView[] }) {
  if (differences.length === 0) return null;
  return (
    <section aria-labelledby="settled">
      <h2 id="settled" className="display text-heading">
        Settled in the last month
      </h2>
      <ul className="mt-3">
        {differences.map(({ id, kind, objectId, explained, goneAt, foundAt }) => (
          <li key={id} className="border-line border-b py-3 text-[0.9375rem]">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <span className="font-medium">{DIFFERENCES[kind].title}</span>
              <Badge tone={explained ? 'neutral' : 'proved'}>{explained ? 'Explained' : 'Equal again'}</Badge>
            </p>
            {explained ? <p className="measure break-words">{explained.why}</p> : null}
            <p className="break-words text-muted text-small">
              <span className="font-mono">{objectId}</span> · found <Moment at={foundAt} />
              {explained ? (
                <>
                  , explained <Moment at={explained.at} /> by {explained.by}
                </>
              ) : goneAt ? (
                <>
                  , equal since <Moment at={goneAt} />
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
