import type { Change, CheckoutState, PlaceResult, QuoteView } from '#lib/checkout/model.ts';
import type { Decline } from '#lib/payments/model.ts';
import type { Answer, Refused } from './answer.ts';

/**
 * What the checkout page may show, as data. The server's state is the truth; this machine only decides what a
 * person sees between two answers of it. One rule matters most: once a request that may move money has left the
 * browser, no transition leads back to "try again" before the server has said what became of it.
 */
/** Who the page was drawn for, when they were signed in. */
export type Account = { id: string; email: string };

export type Section = 'contact' | 'delivery' | 'payment';
export const SECTIONS: readonly Section[] = ['contact', 'delivery', 'payment'];

export type Notice =
  | { kind: 'declined'; decline: Decline; attemptsLeft: number }
  | { kind: 'changed'; changes: readonly Change[] }
  | { kind: 'sold_out'; message: string }
  | { kind: 'wait'; seconds: number }
  | { kind: 'refused'; message: string }
  /** The session ended while the page was open. */
  | { kind: 'signed_out'; message: string }
  /** The card form itself could not be used; Stripe's own sentence. */
  | { kind: 'card'; message: string }
  | { kind: 'blocked' }
  | { kind: 'canceled' }
  /** Stripe cannot be reached and nothing was started. */
  | { kind: 'unavailable' }
  /** The connection broke, and the server knows of no order: nothing was charged. */
  | { kind: 'not_received' };

export type Proof = Extract<PlaceResult, { kind: 'prove' }>['proof'];

export type Phase =
  | { at: 'filling' }
  | { at: 'submitting' }
  /** Before the card is asked the server wants to know who it is. Nothing was sent to the bank. */
  | { at: 'proving'; proof: Proof }
  /** It was proved, and the same press goes on. */
  | { at: 'going_on' }
  | { at: 'authenticating' }
  /** Found by a reload or another tab: the bank still waits for the buyer. */
  | { at: 'authenticate'; clientSecret: string }
  /** Money may have moved. `asked` counts the answers so far, for the pause before the next. */
  | { at: 'completing'; asked: number; unknownToServer: number }
  /** `earlier`: the order that settled was placed before, with other contents; the cart of now was not bought. */
  | { at: 'settled'; earlier: boolean; orderUrl: string };

export type Checkout = { quote: QuoteView; open: Section; phase: Phase; notice: Notice | null };

export type Happened =
  | { type: 'opened'; section: Section }
  | { type: 'quoted'; quote: QuoteView }
  | { type: 'noticed'; notice: Notice | null }
  | { type: 'pressed' }
  /** Instead of answering the bank, the buyer wants another card. */
  | { type: 'card_wanted' }
  | { type: 'proved' }
  | { type: 'authenticating' }
  | { type: 'authenticated' }
  | { type: 'answered'; answer: Answer };

/** How often the server may say "no order is under way" before we believe that the request never arrived. */
export const UNKNOWN_ENOUGH = 3;

export function step(state: Checkout, event: Happened): Checkout {
  switch (event.type) {
    case 'opened':
      return state.phase.at === 'filling' ? { ...state, open: event.section, notice: null } : state;
    case 'quoted':
      return { ...state, quote: event.quote, notice: outlives(state.notice, event.quote) ? state.notice : null };
    case 'card_wanted':
      return { ...state, open: furthest(state.quote), phase: { at: 'filling' }, notice: null };
    case 'noticed':
      return { ...state, phase: { at: 'filling' }, notice: event.notice };
    case 'pressed':
      return { ...state, phase: { at: 'submitting' }, notice: null };
    case 'proved':
      return { ...state, notice: null, phase: { at: 'going_on' } };
    case 'authenticating':
      return { ...state, phase: { at: 'authenticating' } };
    case 'authenticated':
      return { ...state, phase: { at: 'completing', asked: 0, unknownToServer: 0 } };
    case 'answered':
      return afterAnswer(state, event.answer);
  }
}

/** Where an answer of place or sync leads. The switch is exhaustive: a new outcome does not compile until shown. */
function afterAnswer(state: Checkout, answer: Answer): Checkout {
  const back = (notice: Notice): Checkout => ({ ...state, open: 'payment', phase: { at: 'filling' }, notice });
  switch (answer.kind) {
    case 'paid':
    case 'held':
    case 'processing':
      return {
        ...state,
        notice: null,
        phase: { at: 'settled', earlier: 'earlier' in answer, orderUrl: answer.orderUrl },
      };
    case 'prove':
      return { ...state, notice: null, phase: { at: 'proving', proof: answer.proof } };
    case 'requires_action':
      return { ...state, notice: null, phase: { at: 'authenticate', clientSecret: answer.clientSecret } };
    case 'declined':
      return back({ kind: 'declined', decline: answer.decline, attemptsLeft: answer.attemptsLeft });
    case 'blocked':
    case 'canceled':
    case 'unavailable':
      return back({ kind: answer.kind });
    case 'changed':
      return {
        ...back({ kind: 'changed', changes: answer.changes }),
        quote: answer.quote,
        open: furthest(answer.quote),
      };
    case 'unknown':
      return completing(state);
    case 'lost':
      return waits(state.phase) ? { ...state, phase: { ...state.phase } } : completing(state);
    case 'open':
      return nothingUnderWay(state);
    case 'refused':
      return refused(state, answer);
  }
}

/** Whether the buyer is asked for something that the server waits for. */
const waits = ({ at }: Phase): boolean => at === 'authenticate' || at === 'proving';

const completing = (state: Checkout): Checkout => {
  const before = state.phase.at === 'completing' ? state.phase : { asked: -1, unknownToServer: 0 };
  return { ...state, notice: null, phase: { at: 'completing', asked: before.asked + 1, unknownToServer: 0 } };
};

/** A request may still be on its way when the first sync overtakes it, so one "no order" is not believed. */
function nothingUnderWay(state: Checkout): Checkout {
  if (state.phase.at !== 'completing') return { ...state, phase: { at: 'filling' } };
  const unknownToServer = state.phase.unknownToServer + 1;
  if (unknownToServer < UNKNOWN_ENOUGH) {
    return { ...state, phase: { at: 'completing', asked: state.phase.asked + 1, unknownToServer } };
  }
  return { ...state, open: furthest(state.quote), phase: { at: 'filling' }, notice: { kind: 'not_received' } };
}

/** A refusal is the server's word that it did nothing, except while we wait for the fate of an earlier request. */
function refused(state: Checkout, answer: Refused): Checkout {
  if (state.phase.at === 'completing' || state.phase.at === 'going_on') return completing(state);
  if (waits(state.phase)) return { ...state, phase: { ...state.phase } };
  const back = (notice: Notice): Checkout => ({ ...state, phase: { at: 'filling' }, notice });
  if (answer.code === 'sold_out' || answer.code === 'signed_out')
    return back({ kind: answer.code, message: answer.message });
  if (answer.retryAfterSeconds) return back({ kind: 'wait', seconds: answer.retryAfterSeconds });
  return back({ kind: 'refused', message: answer.message });
}

/** A newer price makes the news about an older one stale; lines that are short now say more than "sold out". */
function outlives(notice: Notice | null, quote: QuoteView): boolean {
  if (notice?.kind === 'sold_out') return shortLines(quote).length === 0;
  return notice?.kind !== 'changed';
}

/** Lines of which fewer are left than wanted. */
export const shortLines = (quote: QuoteView) => quote.lines.filter(line => line.available < line.quantity);

/** Whether the server holds all that a section asks for. */
export function isDone(quote: QuoteView, section: Section): boolean {
  if (section === 'contact') return quote.email !== null;
  return section === 'delivery' && quote.shipTo !== null && quote.shippingMethod !== null && quote.totalMinor !== null;
}

/** The furthest section that may be open: the first that is not done. */
export const furthest = (quote: QuoteView): Section => SECTIONS.find(section => !isDone(quote, section)) ?? 'payment';

/** Milliseconds until the next question while completing: quick at first, never more than ten seconds apart. */
export const pauseBefore = (asked: number): number => Math.min(10_000, 600 * 2 ** Math.min(asked, 6));

/** What the page shows first: what the server knows about this cart decides, so that a reload loses nothing. */
export function begin(quote: QuoteView, known: CheckoutState): Checkout {
  const fresh: Checkout = { quote, open: furthest(quote), phase: { at: 'filling' }, notice: null };
  return known.kind === 'open' ? fresh : afterAnswer(fresh, known);
}
