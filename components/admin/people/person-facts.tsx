import type { ReactNode } from 'react';
import type { PersonView } from '#lib/identity/model.ts';
import { Moment } from '../moment.tsx';
import { Factors, PersonState, TrainedUntil } from './person-state.tsx';

/** What decides whether somebody may work. */
export function PersonFacts({ person }: { person: PersonView }) {
  return (
    <dl className="grid gap-x-8 gap-y-2 text-[0.9375rem] sm:grid-cols-[10rem_minmax(0,1fr)]">
      <Fact name="E-mail">
        <span className="break-all">{person.email}</span>
      </Fact>
      <Fact name="Second factors">
        <Factors factors={person.factors} />
      </Fact>
      <Fact name="Trained">
        <TrainedUntil {...person} />
      </Fact>
      <Fact name="Last sign-in">{person.lastSignInAt ? <Moment at={person.lastSignInAt} /> : 'never'}</Fact>
      <Fact name="State">
        <PersonState state={person.state} />
      </Fact>
      {person.disabledBecause ? <Fact name="Disabled because">{person.disabledBecause}</Fact> : null}
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="sm:contents">
    <dt className="text-muted">{name}</dt>
    <dd>{children}</dd>
  </div>
);
