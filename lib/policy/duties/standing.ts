import { DAY, later } from '#lib/clock.ts';
import type { Duty } from '../model.ts';
import type { DutyState } from './model.ts';

/** Days before its date from which a duty wants somebody. */
const DUE_WITHIN = 30 * DAY;

/** Days before the date (negative: after it) on which the owner is reminded; past the last one every week. */
const STEPS = [30, 14, 7, 1] as const;
const A_WEEK = 7 * DAY;

/** `months` after `at`; a day that the month lacks is its last. */
export function monthsAfter(at: Date, months: number): Date {
  const moved = new Date(at);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(at.getUTCDate(), last));
  return moved;
}

/** When a duty has to be done: its period after it was done last, or after the shop first owed it. */
export const dueAt = (duty: Duty, since: Date, lastDone: Date | null): Date =>
  monthsAfter(lastDone ?? since, duty.everyMonths);

/** Where a duty stands that is due at `due`. */
export function stateAt(due: Date, now: Date): DutyState {
  if (due < now) return 'overdue';
  return due < later(now, DUE_WITHIN) ? 'due' : 'in_time';
}

/** Which reminder is due now, by its name; null when none is. Named so that each is sent once for a date. */
export function reminderAt(due: Date, now: Date): string | null {
  const left = due.getTime() - now.getTime();
  if (left < 0) return `overdue-${Math.floor(-left / A_WEEK)}`;
  const step = STEPS.findLast(days => left <= days * DAY);
  return step === undefined ? null : `before-${step}`;
}
