import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { BadInput, Refusal } from '#lib/refusal.ts';
import { allDuties } from '../clauses/index.ts';
import { type CheckedFile, checkFile, keepFile } from './evidence.ts';
import { dutyDone } from './schema.ts';

/** No duty is declared under this id. */
export class NoSuchDuty extends Refusal {
  constructor() {
    super('no_such_duty', 'There is no such duty.', 404);
  }
}

type Done = { dutyId: string; by: string; note: string; doneAt?: Date; id?: string };

/**
 * Puts down that a duty was done, in the transaction of what did it. `by`: `account:<id>` or `system:<job>`. The same
 * id twice is one entry. Answers whether it was put down.
 */
export async function recordDutyDone(tx: Tx, done: Done, now: Date): Promise<boolean> {
  const { dutyId, by, note, doneAt = now, id = newId(now.getTime()) } = done;
  if (!allDuties.some(duty => duty.id === dutyId)) throw new NoSuchDuty();
  const row = { id, dutyId, by, note, doneAt, recordedAt: now };
  return (await tx.insert(dutyDone).values(row).onConflictDoNothing().returning({ id: dutyDone.id })).length > 0;
}

const upload = z.strictObject({ name: z.string().trim().min(1).max(200), bytes: z.instanceof(Uint8Array) });

/** Puts down that a duty was done, with the file that shows it where one is asked for. Refuses a day that is still to come. */
export const recordDuty = operation({
  name: 'duties.record',
  may: 'audits.work',
  input: z.strictObject({
    doneId: z.uuid(),
    dutyId: z.string().max(60),
    doneOn: z.iso.date('Give the day on which it was done.'),
    note: z.string().trim().min(10, 'Say in a sentence what came of it.').max(2_000),
    file: upload.optional(),
  }),
  target: ({ dutyId }) => `duty:${dutyId}`,
  prepare: async (_context, { file }): Promise<CheckedFile | null> => (file ? checkFile(file) : null),
  async run({ tx, actor, now }, { doneId, dutyId, doneOn, note }, file) {
    const duty = allDuties.find(({ id }) => id === dutyId);
    if (!duty) throw new NoSuchDuty();
    if (duty.evidence === 'file' && !file) throw new BadInput({ file: 'This duty needs a file that shows it.' });
    const doneAt = new Date(`${doneOn}T12:00:00Z`);
    if (doneAt > later(now, DAY / 2)) throw new BadInput({ doneOn: 'That is still to come.' });
    const written = await recordDutyDone(tx, { id: doneId, dutyId, by: actor.id, note, doneAt }, now);
    if (written && file) await keepFile(tx, doneId, file);
  },
});
