/** What somebody writes about, in the order in which it is offered. */
export const TOPICS = {
  'not-mine': {
    label: 'A payment that I did not make',
    says: 'We stop at once what can still be stopped. A person looks at it first.',
  },
  payment: { label: 'A payment', says: 'One that is being checked, was declined, or a refund.' },
  order: { label: 'An order', says: 'Where it is, what is wrong with it, how to send it back.' },
  policy: { label: 'What we promise about payments', says: 'A question about our payment security policy.' },
  privacy: { label: 'My data', says: 'What we keep about you. To see, correct or delete it you need nobody.' },
  other: { label: 'Something else', says: 'A print, an artist, the shop itself.' },
} as const;
export type Topic = keyof typeof TOPICS;
/** The same as a list, for what reads input. */
export const TOPIC_IDS = Object.keys(TOPICS) as [Topic, ...Topic[]];

/** A stolen card or an account in the wrong hands does not wait in a line. */
export const isUrgent = (topic: Topic): boolean => topic === 'not-mine';

/**
 * `open`: we owe an answer, and the clock runs; `waiting`: we have answered, and wait for them; `closed`: done, and opened
 * again by whatever they write.
 */
export type TicketState = 'open' | 'waiting' | 'closed';
/** Where a ticket stands, for whoever wrote and for the desk alike. */
export const STATE_WORDS: Record<TicketState, string> = {
  open: 'Waits for our answer',
  waiting: 'Answered',
  closed: 'Closed',
};

/** How long a message may be. */
export const MOST_LETTERS = 4_000;

/** When a person is there to read: Monday to Friday, by the clock of the place. */
export const OPENING = { from: 9, until: 17, zone: 'Europe/Amsterdam', place: 'Rotterdam' } as const;
/** Within how many of these hours the first answer is there, and each further one. */
export const ANSWER_HOURS = { urgent: 2, usual: 8 } as const;
/** So long after our answer nothing was heard, a ticket is closed. */
export const QUIET_DAYS = 14;
/** So long after it was closed, a ticket is kept. */
export const KEPT_DAYS = 730;

/** One message of a ticket, as its customer sees it. Moments in ISO 8601. */
export type MessageView = {
  id: string;
  from: 'customer' | 'staff';
  channel: 'page' | 'mail';
  at: string;
  text: string;
  /** How many files came with it: none is taken. */
  filesLeft: number;
};

/** A ticket, as its customer sees it. */
export type TicketView = {
  number: string;
  topic: Topic;
  /** The clause of the policy that it is about, by id. */
  clause: string | null;
  orderNumber: string | null;
  state: TicketState;
  openedAt: string;
  /** Until when we have promised an answer; null while none is owed. */
  answerBy: string | null;
  /** Whether a payment was reported with it as not theirs. */
  reported: boolean;
  /** Whether it names an order of theirs, whose payment can still be reported. */
  mayReport: boolean;
  messages: MessageView[];
  /** Whether it is a guest's, who may delete it here. */
  deletable: boolean;
};

/** A line of somebody's list of their tickets. */
export type TicketRow = { number: string; topic: Topic; state: TicketState; openedAt: string; href: string };

/** The parts of the inbox. `mine`: those that whoever looks has taken. */
export const DESK_PARTS = ['open', 'mine', 'waiting', 'closed'] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

/** A line of the inbox. Who wrote is masked. */
export type DeskTicket = {
  id: string;
  number: string;
  topic: Topic;
  state: TicketState;
  urgent: boolean;
  who: string;
  orderNumber: string | null;
  openedAt: string;
  answerBy: string | null;
  overdue: boolean;
  closedAt: string | null;
  /** As the audit ledger names them. */
  assignee: string | null;
};

/** One line of the thread at the desk: notes are the staff's alone. */
export type DeskMessage = {
  id: string;
  kind: 'customer' | 'answer' | 'note';
  channel: 'page' | 'mail';
  actor: string;
  at: string;
  text: string;
  filesLeft: number;
  /** It came from another mailbox than the ticket's. */
  elsewhere: boolean;
};
export type DeskEvent = { at: string; actor: string; kind: string; detail: Readonly<Record<string, string>> };

/** A ticket at the desk. */
export type TicketAtDesk = DeskTicket & {
  clause: string | null;
  account: boolean;
  /** The order that is theirs; a number that merely was typed is not. */
  orderKnown: boolean;
  paymentId: string | null;
  reported: boolean;
  firstAnsweredAt: string | null;
  version: number;
  messages: DeskMessage[];
  events: DeskEvent[];
  mine: boolean;
};

/** What becomes of a ticket with an answer. */
export const AFTER_ANSWER = { waiting: 'Wait for what they say', closed: 'Close it' } as const;
export type AfterAnswer = keyof typeof AFTER_ANSWER;

/** How the inbox stands. `median`: minutes by the clock until the first answer, of what was asked in the last 30 days. */
export type InboxFigures = {
  open: number;
  overdue: number;
  unassigned: number;
  asked: number;
  medianMinutes: number | null;
};
