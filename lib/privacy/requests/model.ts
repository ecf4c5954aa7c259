/** What somebody may ask about their own data: articles 15, 20, 17, 16, 21, 18 and 77 of the GDPR, in this order. */
export const REQUEST_KINDS = {
  access: 'To see what we hold',
  export: 'A copy of your data',
  erasure: 'To be forgotten',
  correction: 'To have something corrected',
  objection: 'An objection',
  restriction: 'To leave your data unused',
  complaint: 'A complaint',
} as const;
export type RequestKind = keyof typeof REQUEST_KINDS;

/**
 * Where a request stands. `received`: not yet known to be theirs. `verified`: it is, and somebody or something has to act.
 * `cooling_off`: it may still be taken back. `running`: being carried out. `awaiting_processor`: done here, Stripe has yet
 * to answer. The last three are the ends.
 */
export type RequestStatus =
  | 'received'
  | 'verified'
  | 'cooling_off'
  | 'running'
  | 'awaiting_processor'
  | 'completed'
  | 'refused'
  | 'cancelled';

const NEXT: Record<RequestStatus, readonly RequestStatus[]> = {
  received: ['verified', 'refused', 'cancelled'],
  verified: ['cooling_off', 'running', 'completed', 'refused', 'cancelled'],
  cooling_off: ['running', 'refused', 'cancelled'],
  running: ['awaiting_processor', 'completed', 'refused'],
  awaiting_processor: ['running', 'completed'],
  completed: [],
  refused: [],
  cancelled: [],
};

export const canMoveRequest = (from: RequestStatus, to: RequestStatus): boolean => NEXT[from].includes(to);
export const isClosed = (status: RequestStatus): boolean => NEXT[status].length === 0;

/** Why a request is refused; each has its place in the law. */
export const REFUSAL_REASONS = {
  'not-verified': 'We could not make sure that it was you (GDPR 12(6)).',
  unfounded: 'It was manifestly unfounded (GDPR 12(5)).',
  excessive: 'It was asked for again and again (GDPR 12(5)).',
  'legal-obligation': 'A law obliges us to keep it (GDPR 17(3)(b)).',
  'legal-claims': 'It is needed for a legal claim (GDPR 17(3)(e)).',
  'compelling-grounds': 'There are compelling grounds to go on (GDPR 21(1)).',
  'rights-of-others': 'It would take from the rights of others (GDPR 15(4)).',
} as const;
export type RefusalReason = keyof typeof REFUSAL_REASONS;

/** Why more time is taken, up to two months more (GDPR 12(3)). */
export const EXTENSION_REASONS = {
  complexity: 'It is complex.',
  number: 'There are many requests.',
} as const;
export type ExtensionReason = keyof typeof EXTENSION_REASONS;

/** How people quote a request: the end of its id, which is random. */
export const referenceOf = (id: string): string => `R-${id.slice(-8).toUpperCase()}`;

/** Where a request stands, for whoever asked it. */
export const STANDINGS: Record<RequestStatus, string> = {
  received: 'We make sure that it is yours',
  verified: 'Somebody looks at it',
  cooling_off: 'You may still take it back',
  running: 'Under way',
  awaiting_processor: 'Done here; Stripe has yet to answer',
  completed: 'Answered',
  refused: 'Refused',
  cancelled: 'Taken back',
};

/** What is answered by a person; the others are carried out by a job that their owner alone can start. */
export const ANSWERED_BY_PEOPLE: readonly RequestKind[] = [
  'access',
  'correction',
  'objection',
  'restriction',
  'complaint',
];

/** A request as whoever asked sees it. Moments in ISO 8601. `dueAt`: until when it is answered, extended or not. */
export type RequestView = {
  id: string;
  reference: string;
  kind: RequestKind;
  what: string;
  status: RequestStatus;
  standing: string;
  receivedAt: string;
  dueAt: string;
  extendedBecause: string | null;
  closedAt: string | null;
  refusedBecause: string | null;
  words: string | null;
  answer: string | null;
};
