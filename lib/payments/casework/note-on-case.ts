import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { changeCase } from '#lib/risk/index.ts';
import { openCaseOf } from './case-of.ts';

/** Writes a note into the story of an open case, for whoever reads it next. Anybody may, whoever has it. Throws NoOpenCase. */
export const noteOnCase = operation({
  name: 'payments.note-on-case',
  may: 'payments.dispute',
  input: z.strictObject({ paymentId: z.uuid(), note: z.string().trim().min(2, 'Write the note first.').max(2000) }),
  target: ({ paymentId }) => `payment:${paymentId}`,
  async run({ tx, actor, now }, { paymentId, note }) {
    const file = await openCaseOf(tx, paymentId);
    await changeCase(tx, file, {}, { actor: actor.id, kind: 'note', detail: { note }, now });
  },
});
