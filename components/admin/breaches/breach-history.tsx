import type { BreachView } from '#lib/privacy/model.ts';
import { Moment } from '../moment.tsx';

const WORDS: Record<string, string> = {
  noted: 'Entered',
  assessed: 'Judged',
  authority: 'Authority',
  people: 'People',
  mail: 'Mail to the people',
  closed: 'Closed',
};

/** What was found out, decided and done, in order. */
export const BreachHistory = ({ breach: { events, mailings } }: { breach: BreachView }) => (
  <section aria-labelledby="history">
    <h2 id="history" className="display text-heading">
      What happened since
    </h2>
    <ol className="mt-3 border-line border-t text-[0.9375rem]">
      {events.map(({ at, kind, says }) => (
        <li key={`${at} ${kind}`} className="border-line border-b py-3">
          <p>
            <Moment at={at} /> · <span className="font-medium">{WORDS[kind] ?? kind}</span>
          </p>
          {says ? <p className="mt-1 whitespace-pre-line break-words">{says}</p> : null}
        </li>
      ))}
    </ol>
    {mailings.map(({ at, queued, done }) => (
      <p key={at} className="mt-3 text-[0.9375rem]">
        <Moment at={at} />: {queued} {queued === 1 ? 'mail' : 'mails'} {done ? 'queued' : 'queued so far'}
      </p>
    ))}
  </section>
);
