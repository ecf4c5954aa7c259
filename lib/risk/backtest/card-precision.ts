import { DAY } from '#lib/clock.ts';
import { keyOf } from '../history/key-of.ts';
import type { PaymentOfFile } from './model.ts';

/** Cards that people can look at in a day. */
const A_DAY = 100;

/**
 * Card precision at 100 per day, as Le Borgne and others define it (Reproducible Machine Learning for Credit Card Fraud
 * Detection, 4.3): a card has the highest score of its payments of the day; of the hundred with the highest, how many
 * paid a fraud that day, of a hundred. A card that was found so is not looked at again. Days in UTC that had a fraud.
 */
export function beginDays() {
  const found = new Set<number>();
  let cards = new Map<number, { score: number; fraud: boolean }>();
  let day = Number.NaN;
  let [days, sum] = [0, 0];

  function close(): void {
    const worst = [...cards].sort(([, one], [, other]) => other.score - one.score).slice(0, A_DAY);
    const caught = worst.filter(([, { fraud }]) => fraud);
    if ([...cards.values()].some(({ fraud }) => fraud)) {
      days++;
      sum += caught.length / A_DAY;
    }
    for (const [card] of caught) found.add(card);
    cards = new Map();
  }

  return {
    add({ createdAt, cardId, customerId, paymentId, fraud }: PaymentOfFile, score: number): void {
      const today = Math.floor(createdAt.getTime() / DAY);
      if (today !== day) close();
      day = today;
      const card = keyOf(cardId ?? customerId ?? paymentId);
      if (found.has(card)) return;
      const known = cards.get(card);
      cards.set(card, { score: Math.max(score, known?.score ?? 0), fraud: fraud === true || known?.fraud === true });
    },
    precision(): number | null {
      close();
      return days === 0 ? null : sum / days;
    },
  };
}
