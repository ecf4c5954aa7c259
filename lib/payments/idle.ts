import { MINUTE } from '#lib/clock.ts';
import { awaitsCard } from './model.ts';
import type { Payment } from './queries.ts';

/** A buyer who has not moved for this long has left: the intent is canceled, and only then the stock given back. */
export const IDLE_AFTER = 30 * MINUTE;

/** Whether nobody has tried a card on this payment, or finished its authentication, for half an hour. */
export const isIdle = ({ state, changedAt }: Payment, now: Date): boolean =>
  awaitsCard(state) && now.getTime() - changedAt.getTime() >= IDLE_AFTER;
