import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { changeCase } from '#lib/risk/index.ts';
import { decisionInput } from '../decide-hold.ts';
import { openCaseOf, requireCase } from './case-of.ts';

/**
 * Puts an open case to rest until a moment, at which it comes back by itself: never past the one at which it is due.
 * Throws NoOpenCase, StaleCase, CaseTaken, and BadInput for a moment that is over or too late.
 */
export const snoozeCase = operation({
  name: 'payments.snooze-case',
  may: 'payments.dispute',
  input: decisionInput.extend({ until: z.iso.datetime('Say until when.') }),
  target: ({ paymentId }) => `payment:${paymentId}`,
  async run({ tx, actor, now }, { paymentId, reason, until, caseVersion }) {
    const file = await openCaseOf(tx, paymentId);
    requireCase(file, actor, caseVersion);
    const snoozedUntil = new Date(until);
    if (snoozedUntil <= now) throw new BadInput({ until: 'That moment is over already.' });
    if (file.dueAt && snoozedUntil > file.dueAt)
      throw new BadInput({ until: 'The case is due before that. It cannot rest longer.' });
    const told = { actor: actor.id, kind: 'snoozed', detail: { reason, until }, now };
    await changeCase(tx, file, { status: 'snoozed', snoozedUntil }, told);
    await enqueue(tx, 'risk.wake-cases', {}, { key: `risk.wake-cases:${file.id}`, runAt: snoozedUntil });
  },
});
