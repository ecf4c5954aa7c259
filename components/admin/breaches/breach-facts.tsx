import type { ReactNode } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { type BreachView, RISKS, TOUCHED } from '#lib/privacy/model.ts';
import { Moment } from '../moment.tsx';
import { Countdown } from './countdown.tsx';

/** What is known of a breach now, and what is still owed. */
export function BreachFacts({ breach }: { breach: BreachView }) {
  const { occurredAt, authorityToldAt, peopleToldAt, closedAt } = breach;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="display text-heading">
        What is known
      </h2>
      {breach.owed.length > 0 ? (
        <div className="mt-3">
          <Notice tone="attention">{breach.owed.join(' ')}</Notice>
        </div>
      ) : null}
      <p className="measure mt-4 whitespace-pre-line break-words">{breach.what}</p>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-[0.9375rem]">
        <Fact name="Known">
          <Moment at={breach.knownAt} />
        </Fact>
        <Fact name="Happened">{occurredAt ? <Moment at={occurredAt} /> : 'not known'}</Fact>
        <Fact name="Touched">{breach.touched.map(kind => TOUCHED[kind]).join(', ')}</Fact>
        <Fact name="People">{breach.people ?? 'not known'}</Fact>
        <Fact name="Risk">{breach.risk ? RISKS[breach.risk] : 'not judged yet'}</Fact>
        <Fact name="Measures">{breach.measures ?? 'none noted'}</Fact>
        <Fact name="Authority">
          {authorityToldAt ? (
            <>
              told <Moment at={authorityToldAt} />: {breach.authorityReference}
            </>
          ) : (
            (breach.authorityNotBecause ?? <Countdown clock={breach.clock} />)
          )}
        </Fact>
        <Fact name="People told">
          {peopleToldAt ? <Moment at={peopleToldAt} /> : (breach.peopleNotBecause ?? 'not yet')}
        </Fact>
        {closedAt ? (
          <Fact name="Closed">
            <Moment at={closedAt} />: {breach.closedBecause}
          </Fact>
        ) : null}
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="break-words">{children}</dd>
  </>
);
