import { Moment } from '#components/admin/moment.tsx';
import { shapeOf } from '#components/ui/button.tsx';
import type { DisclosureView } from '#lib/disclosure/model.ts';

type Props = { disclosures: readonly DisclosureView[]; next: string | null; base: string };

/** Each time that something was passed on: to whom, what, what for and on what ground. */
export function DisclosureList({ disclosures, next, base }: Props) {
  if (disclosures.length === 0)
    return <p className="mt-10 bg-sheet p-6">Nothing of yours has been passed on in the last three years.</p>;
  return (
    <>
      <ol className="mt-10 grid gap-6">
        {disclosures.map(one => (
          <li key={one.id} className="border-t border-line pt-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <span className="font-semibold">{one.to}</span>
              <span className="text-muted text-small">
                <Moment at={one.at} precise />
              </span>
            </p>
            <p className="mt-1 text-[0.9375rem]">{one.purpose}</p>
            <dl className="mt-2 grid gap-x-6 gap-y-1 text-small sm:grid-cols-[7rem_minmax(0,1fr)]">
              <dt className="text-muted">What</dt>
              <dd>{one.categories.join(', ')}</dd>
              <dt className="text-muted">Ground</dt>
              <dd>
                {one.says}
                {one.law ? `: ${one.law}` : ''}
              </dd>
            </dl>
          </li>
        ))}
      </ol>
      {next ? (
        <a href={`${base}/shared?before=${next}`} className={`${shapeOf('quiet', 'regular')} mt-8`}>
          Earlier
        </a>
      ) : null}
    </>
  );
}
