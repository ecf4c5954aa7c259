import { control, heldUnless } from '#lib/control.ts';
import { inboxFigures } from './desk/inbox-figures.ts';
import { overdueTickets } from './overdue.ts';

export const answeredInTime = control({
  id: 'support.answered-in-time',
  says: 'Every question to our support is answered within the time that we promise.',
  severity: 'medium',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const [overdue, { open, asked, medianMinutes }] = await Promise.all([overdueTickets(now), inboxFigures(now)]);
    return heldUnless(
      overdue.map(({ id }) => `support_ticket:${id}`),
      late =>
        late === 0
          ? `${open} questions wait for an answer, none for longer than promised.`
          : `${late} of ${open} questions wait for longer than promised.`,
      { waiting: open, overdue: overdue.length, askedIn30Days: asked, medianMinutesToFirstAnswer: medianMinutes },
    );
  },
});
