import type { CalendarDay } from '#components/admin/audits/calendar.tsx';
import { dayAfter, dayOf } from '#lib/clock.ts';
import type { DayOfRuns, DutyView } from '#lib/policy/model.ts';

/** A month from an address, `2026-03`; what is none is the month of `now`. */
export function monthIn(sent: string | string[] | undefined, now: Date): string {
  return typeof sent === 'string' && /^20\d\d-(?:0[1-9]|1[0-2])$/.test(sent) ? sent : dayOf(now).slice(0, 7);
}

/** The month that is so many after another. */
export function monthFrom(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The first and the last day of a month. */
export const daysOf = (month: string) => ({ from: `${month}-01`, to: dayAfter(`${monthFrom(month, 1)}-01`, -1) });

/** The days of a month with the duties that are due or were done on them. */
export const withDuties = (days: readonly DayOfRuns[], duties: readonly DutyView[]): CalendarDay[] =>
  days.map(day => ({
    ...day,
    duties: duties.flatMap(({ says, dueAt, done }) => [
      ...(dueAt.startsWith(day.day) ? [{ says, what: 'due' as const }] : []),
      ...(done.some(({ doneAt }) => doneAt.startsWith(day.day)) ? [{ says, what: 'done' as const }] : []),
    ]),
  }));
