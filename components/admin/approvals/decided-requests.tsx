import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { RequestView } from '#lib/access/model.ts';
import { Moment } from '../moment.tsx';

type Props = { requests: readonly (RequestView & { asker: string; decider: string | null })[] };

const WORDS: Record<NonNullable<RequestView['decision']>, { tone: Tone; word: string }> = {
  approved: { tone: 'proved', word: 'Approved' },
  refused: { tone: 'stopped', word: 'Refused' },
  withdrawn: { tone: 'neutral', word: 'Withdrawn' },
  expired: { tone: 'neutral', word: 'Not decided in time' },
};

/** What became of the latest ones. */
export function DecidedRequests({ requests }: Props) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="decided" className="mt-12 max-w-3xl">
      <h2 id="decided" className="display text-heading">
        Decided
      </h2>
      <ul className="mt-3 divide-y divide-line border-line border-y">
        {requests.map(({ id, sentence, decision, asker, decider, decidedAt, note }) => (
          <li key={id} className="py-4 text-[0.9375rem]">
            <p>{sentence}</p>
            <p className="mt-1 flex flex-wrap gap-x-3 text-muted text-small">
              {decision ? <Badge tone={WORDS[decision].tone}>{WORDS[decision].word}</Badge> : null}
              <span>
                Asked by {asker}
                {decision === 'approved' || decision === 'refused' ? `, decided by ${decider}` : ''}
              </span>
              {decidedAt ? <Moment at={decidedAt} /> : null}
            </p>
            {note ? <p className="mt-1">“{note}”</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
