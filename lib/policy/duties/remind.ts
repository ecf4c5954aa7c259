import { transaction } from '#lib/db/index.ts';
import { staffWho, tellStaff } from '#lib/identity/index.ts';
import { dutyReminder } from './schema.ts';
import { reminderAt } from './standing.ts';
import { dutyDates, startDuties } from './view-duties.ts';

const DAY_OF = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Writes to those who see to a duty: 30, 14, 7 days and a day before its date, and every week after it. Each once. */
export async function remindOfDuties(now: Date): Promise<void> {
  await startDuties(now);
  for (const { duty, due } of await dutyDates(now)) {
    const step = reminderAt(due, now);
    if (!step) continue;
    await transaction(async tx => {
      const row = { dutyId: duty.id, dueAt: due, step, at: now };
      const fresh = await tx.insert(dutyReminder).values(row).onConflictDoNothing().returning({ at: dutyReminder.at });
      if (fresh.length === 0) return;
      const people = (await staffWho(tx, 'audits.work')).filter(({ roles }) => roles.includes(duty.owner));
      for (const person of people)
        await tellStaff(tx, person, {
          title: due < now ? `Overdue: ${duty.says}` : `To be done by ${DAY_OF.format(due)}: ${duty.says}`,
          says: ['When it is done, put it down at the desk, with what shows it.'],
          button: { label: 'The duties', path: '/admin/audits/duties' },
          occasion: `duty:${duty.id}:${due.toISOString().slice(0, 10)}:${step}:${person.id}`,
        });
    });
  }
}
