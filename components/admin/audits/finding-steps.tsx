import type { FindingStep, FindingView } from '#lib/policy/model.ts';
import { Moment } from '../moment.tsx';

const WORDS: Record<FindingStep, string> = {
  opened: 'Found broken',
  assigned: 'Given to',
  noted: 'Noted',
  reminded: 'Reminded',
  overdue: 'Overdue',
  closed: 'Found kept again, and closed',
};

/** What happened to a finding, in order. */
export const FindingSteps = ({ steps, nameOf }: { steps: FindingView['steps']; nameOf: (actor: string) => string }) => (
  <section aria-labelledby="steps">
    <h2 id="steps" className="display text-heading">
      What happened since
    </h2>
    <ol className="mt-3 border-line border-t text-[0.9375rem]">
      {steps.map(({ at, actor, step, says }) => (
        <li key={`${at} ${step} ${says}`} className="border-line border-b py-3">
          <p>
            <Moment at={at} /> · <span className="font-medium">{WORDS[step]}</span>
            {step === 'assigned' && says ? ` ${nameOf(says)}` : ''}{' '}
            <span className="text-muted">{by(actor, nameOf)}</span>
          </p>
          {says && step !== 'assigned' ? <p className="measure mt-1 whitespace-pre-line break-words">{says}</p> : null}
        </li>
      ))}
    </ol>
  </section>
);

const by = (actor: string, nameOf: (actor: string) => string): string =>
  actor.startsWith('control-run:') ? `by run No. ${actor.slice(12)}` : `by ${nameOf(actor)}`;
