import { sql } from 'drizzle-orm';
import { TRAINING, type TrainingModule } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { CARRIED_NAME, nameFrom } from '../names.ts';
import { tell } from '../staff/changes.ts';
import { moduleCalled } from './modules/index.ts';

/** How many days before a module runs out its reminders go out. */
export const REMINDED = [30, 14, 7, 1] as const;

type Due = { id: string; name: string; email: string; module: TrainingModule; until: string };

/**
 * Reminds those who work here of modules that are about to run out. A mail for each day on which some run out, and each
 * of the four distances, once; a run that was missed is made up for by the next.
 */
export async function remindOfTraining(now: Date): Promise<void> {
  const due = await db().execute<Due>(sql`
    select a.id, ${CARRIED_NAME} as name, a.email, t.module, max(t.valid_until) as until
    from account a join training_record t on t.account_id = a.id
    join jsonb_each_text(${JSON.stringify(TRAINING)}::jsonb) wanted
      on wanted.key = t.module and wanted.value::int = t.version
    where a.disabled_at is null
      and exists (select from role_grant g where g.account_id = a.id and g.revoked_at is null)
    group by a.id, t.module
    having max(t.valid_until) > ${now.toISOString()}::timestamptz
      and max(t.valid_until) <= ${later(now, REMINDED[0] * DAY).toISOString()}::timestamptz
    order by a.id, t.module`);
  for (const mails of groupedBy(due, ({ id, until }) => `${id}:${dayOf(until)}`)) await remind(mails, now);
}

async function remind(due: readonly Due[], now: Date): Promise<void> {
  const [first] = due;
  if (!first) return;
  const left = Math.ceil((new Date(first.until).getTime() - now.getTime()) / DAY);
  const reached = REMINDED.filter(days => left <= days).at(-1);
  if (reached === undefined) return;
  const titles = due.map(({ module }) => moduleCalled(module)?.title ?? module);
  const notice = {
    title: `Your security training ends in ${left === 1 ? 'a day' : `${left} days`}`,
    says: [
      `${titles.join(', ')}: valid until ${dayOf(first.until)}.`,
      'Each takes about ten minutes. Without them your role waits until you have passed; nothing else is lost.',
    ],
    occasion: `training:${first.id}:${dayOf(first.until)}:${reached}`,
    button: { label: 'Take the training', path: '/admin/training' },
  };
  await transaction(tx => tell(tx, { ...first, name: nameFrom(first.name) }, notice));
}

const dayOf = (moment: string): string => new Date(moment).toISOString().slice(0, 10);

function groupedBy<T>(things: readonly T[], keyOf: (thing: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return [...groups.values()];
}
