import type { DeskEvent } from '#lib/support/model.ts';
import { Moment } from '../moment.tsx';

const SAYS: Record<string, string> = {
  opened: 'Asked',
  written: 'Written to',
  answered: 'Answered',
  assigned: 'Taken',
  left: 'Given back',
  noted: 'Noted',
  closed: 'Closed',
  settled: 'Closed by its customer',
  reopened: 'Opened again',
  reported: 'Payment stopped',
  'to-privacy': 'Shown the way to their data',
};

/** What happened to a ticket, in order. */
export const TicketSteps = ({ steps, nameOf }: { steps: readonly DeskEvent[]; nameOf: (actor: string) => string }) => (
  <section aria-labelledby="steps">
    <h2 id="steps" className="display text-heading">
      What happened
    </h2>
    <ol className="mt-3 text-[0.9375rem]">
      {steps.map(({ at, actor, kind, detail }) => (
        <li key={`${at} ${kind}`} className="border-line border-b py-2">
          <span className="font-medium">{SAYS[kind] ?? kind}</span>{' '}
          <span className="text-muted">
            by {nameOf(actor)}
            {detail.because ? `: ${detail.because}` : ''}
          </span>
          <span className="block text-muted text-small">
            <Moment at={at} />
          </span>
        </li>
      ))}
    </ol>
  </section>
);
