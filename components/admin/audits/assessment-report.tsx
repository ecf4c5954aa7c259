import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { AssessmentView, ProbeResult } from '#lib/policy/model.ts';
import { Moment } from '../moment.tsx';

const OUTCOMES: Record<ProbeResult['outcome'], [Tone, string]> = {
  withstood: ['proved', 'Withstood'],
  found: ['attention', 'Got through'],
  not_tried: ['neutral', 'Not tried here'],
};

/** What the last assessment tried, and what it got through. */
export function AssessmentReport({
  assessment: { finishedAt, origin, results, failed },
}: {
  assessment: AssessmentView;
}) {
  const found = results.reduce((sum, one) => sum + one.found.length, 0);
  const good = found === 0 && failed === null;
  return (
    <section aria-labelledby="report" className="mt-10">
      <h2 id="report" className="display text-heading">
        The last one
      </h2>
      <Notice
        tone={good ? 'proved' : 'attention'}
        title={failed ? 'It did not come to its end' : good ? 'Nothing got through' : `${found} to mend`}
        className="mt-4 max-w-3xl"
      >
        <p>
          {failed ? `${failed} ` : ''}
          {origin}
          {finishedAt ? (
            <>
              , <Moment at={finishedAt} />
            </>
          ) : null}
          .
        </p>
      </Notice>
      <ul className="mt-6 divide-y divide-line border-line border-y">
        {results.map(({ id, says, severity, outcome, requests, found: through }) => (
          <li key={id} className="grid gap-x-6 gap-y-2 py-4 text-[0.9375rem] sm:grid-cols-[10rem_1fr_8rem]">
            <Badge tone={OUTCOMES[outcome][0]}>{OUTCOMES[outcome][1]}</Badge>
            <div className="grid gap-2">
              <span>{says}</span>
              {through.length > 0 ? (
                <ul className="grid list-disc gap-1 ps-5 text-small [overflow-wrap:anywhere]">
                  {through.map(one => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              ) : null}
            </div>
            <span className="tabular text-muted text-small sm:text-end">
              {outcome === 'found' ? `${severity}, ` : ''}
              {requests} {requests === 1 ? 'request' : 'requests'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
