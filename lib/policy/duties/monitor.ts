import { dutyDates } from './view-duties.ts';

/** What people have to do for the policy is done by its date. */
export const dutiesOverdue = {
  id: 'duties-overdue',
  title: 'Duties of the policy are done in time',
  trouble: 'above' as const,
  thresholds: { warn: 0 },
  async measure(now: Date) {
    const overdue = (await dutyDates(now))
      .filter(({ due }) => due < now)
      .sort((a, b) => a.due.getTime() - b.due.getTime());
    const [first] = overdue;
    return {
      value: overdue.length,
      since: first?.due ?? null,
      says: first ? `Overdue: ${overdue.map(({ duty }) => duty.id).join(', ')}.` : 'No duty is overdue.',
    };
  },
};
