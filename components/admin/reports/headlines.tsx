import { Badge } from '#components/ui/badge.tsx';

/** A figure of a period. `good`: null where there was nothing to measure. `before`: in the period before it. */
export type Headline = {
  id: string;
  title: string;
  value: string;
  target: string;
  good: boolean | null;
  before: string | null;
};

/** What a period comes to, each figure with what it should be. */
export const Headlines = ({ headlines, days }: { headlines: readonly Headline[]; days: number }) => (
  <dl className="mt-8 grid grid-cols-1 gap-x-8 border-line border-t sm:grid-cols-2 xl:grid-cols-4">
    {headlines.map(({ id, title, value, target, good, before }) => (
      <div key={id} className="border-line border-b py-4">
        <dt className="text-muted text-small">{title}</dt>
        <dd className="display tabular mt-1 text-heading">{value}</dd>
        <dd className="mt-1 text-small">
          {good === null ? (
            <Badge>Nothing to measure</Badge>
          ) : (
            <Badge tone={good ? 'proved' : 'attention'}>{good ? 'As it should be' : 'Look at it'}</Badge>
          )}
        </dd>
        <dd className="mt-1 text-muted text-small">
          Target: {target}.{before === null ? '' : ` The ${days} days before: ${before}.`}
        </dd>
      </div>
    ))}
  </dl>
);
