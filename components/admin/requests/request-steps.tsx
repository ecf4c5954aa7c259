import type { RequestStep } from '#lib/privacy/model.ts';
import { Moment } from '../moment.tsx';

const SAYS: Record<string, string> = {
  received: 'Received',
  verified: 'Known to be theirs',
  cooling_off: 'May still be taken back',
  running: 'Begun',
  awaiting_processor: 'Done here, asked of Stripe',
  completed: 'Answered',
  refused: 'Refused',
  cancelled: 'Taken back',
  extended: 'More time taken',
};

/** What happened to a request, in order. `nameOf`: who did it, for people. */
export const RequestSteps = ({
  steps,
  nameOf,
}: {
  steps: readonly RequestStep[];
  nameOf: (actor: string) => string;
}) => (
  <section aria-labelledby="steps">
    <h2 id="steps" className="display text-heading">
      What happened
    </h2>
    <ol className="mt-4 text-[0.9375rem]">
      {steps.map(({ at, actor, kind, detail }) => (
        <li key={`${at} ${kind}`} className="border-line border-b py-2">
          <span className="font-medium">{SAYS[kind] ?? kind}</span>{' '}
          <span className="text-muted">
            by {nameOf(actor)}
            {detail.because ? `, ${detail.because.replaceAll('-', ' ')}` : ''}
          </span>
          <span className="block text-muted text-small">
            <Moment at={at} />
          </span>
        </li>
      ))}
    </ol>
  </section>
);
