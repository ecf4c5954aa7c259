import { formatMoney } from '#lib/money.ts';
import type { PaymentState } from '../model.ts';
import type { Effects } from './model.ts';

/** What there is to know about a payment to say what a decision will do. `to`: the buyer's e-mail address, masked. */
export type Deciding = {
  state: PaymentState;
  amountMinor: number;
  /** What was taken and not sent back, in minor units. */
  keptMinor: number;
  currency: string;
  card: { brand: string | null; last4: string | null };
  to: string;
  graceSeconds: number;
  /** Above it, in minor units, a second person is needed. */
  releaseAloneMinor: number;
};

/** What each button does, before it is pressed: what it moves, whom it writes to, who must agree. Pure. */
export function effectsOf(paid: Deciding): Effects {
  const { state, amountMinor, keptMinor, currency, to, graceSeconds } = paid;
  const money = (minor: number) => formatMoney({ minor, currency });
  const card = paid.card.last4 ? `${brandOf(paid.card.brand)} •••• ${paid.card.last4}` : 'the card';
  const undo = graceSeconds > 0 ? [`Can be undone for ${graceSeconds} s; until then nothing moves.`] : [];
  const captured = state === 'captured' || state === 'partially_refunded';
  const second =
    amountMinor > paid.releaseAloneMinor
      ? [`Needs a second person: more than ${money(paid.releaseAloneMinor)}. They are asked first.`]
      : [];
  return {
    release: [
      captured
        ? `Keeps the ${money(keptMinor)} that ${card} was charged, and pays the order.`
        : `Charges ${money(amountMinor)} to ${card}.`,
      `Sends the receipt to ${to}.`,
      ...second,
      ...undo,
    ],
    decline: [
      captured
        ? `Refunds ${money(keptMinor)} to ${card} and cancels the order.`
        : `Charges nothing: gives the ${money(amountMinor)} back to ${card} and cancels the order.`,
      'Puts the prints back on sale.',
      `Tells ${to} that the payment was not accepted, without the reason.`,
      ...undo,
    ],
    ask: [`Writes to ${to} with a link to show that it is them. Moves no money.`],
    escalate: ['Marks the case for an owner, gives it back to everybody, and writes to the house. Moves no money.'],
  };
}

const brandOf = (brand: string | null): string => (brand ? brand.charAt(0).toUpperCase() + brand.slice(1) : 'card');
