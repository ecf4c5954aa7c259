import { overdueTickets } from './overdue.ts';

/** What is watched about answers, in the shape of lib/payments/monitors, which judges it. */
export const supportMonitors = [
  {
    id: 'tickets-overdue',
    title: 'Questions that should have been answered',
    trouble: 'above',
    thresholds: { warn: 0, page: 10 },
    async measure(now: Date) {
      const overdue = await overdueTickets(now);
      const says =
        overdue.length === 0 ? 'No answer is overdue.' : `${overdue.length} should have been answered by now.`;
      return { value: overdue.length, since: overdue[0]?.answerBy ?? null, says };
    },
  },
] as const;
