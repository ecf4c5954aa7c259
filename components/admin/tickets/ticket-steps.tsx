import type { DeskEvent } from '#lib/support/model.ts';
import { Steps } from '../steps.tsx';

const SAYS: Record<string, string> = {
  opened: 'Asked',
  written: 'Written more',
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
export const TicketSteps = (ticket: { steps: readonly DeskEvent[]; nameOf: (actor: string) => string }) => (
  <Steps says={SAYS} {...ticket} />
);
