import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { changeCase } from '#lib/risk/index.ts';
import { CaseTaken, openCaseOf } from './case-of.ts';

const paymentId = z.uuid();
const target = (input: { paymentId: string }) => `payment:${input.paymentId}`;

/**
 * Takes the open case of a payment into one's own hands: nobody else decides it meanwhile. What somebody else has is only
 * taken with `takeOver`, which is told in the story of the case. Throws NoOpenCase and CaseTaken.
 */
export const assignCase = operation({
  name: 'payments.assign-case',
  may: 'payments.dispute',
  input: z.strictObject({ paymentId, takeOver: z.enum(['yes']).optional() }),
  target,
  async run({ tx, actor, now }, { paymentId: id, takeOver }) {
    const file = await openCaseOf(tx, id);
    if (file.assignee === actor.id) return;
    if (file.assignee !== null && !takeOver) throw new CaseTaken();
    const status = file.status === 'snoozed' ? 'snoozed' : 'investigating';
    const [kind, detail] = file.assignee === null ? ['taken', {}] : ['taken over', { from: file.assignee }];
    await changeCase(tx, file, { assignee: actor.id, assignedAt: now, status }, { actor: actor.id, kind, detail, now });
  },
});

/** Gives a case that one has back to everybody. Throws NoOpenCase and CaseTaken. */
export const leaveCase = operation({
  name: 'payments.leave-case',
  may: 'payments.dispute',
  input: z.strictObject({ paymentId }),
  target,
  async run({ tx, actor, now }, { paymentId: id }) {
    const file = await openCaseOf(tx, id);
    if (file.assignee === null) return;
    if (file.assignee !== actor.id) throw new CaseTaken();
    const status = file.status === 'snoozed' ? 'snoozed' : 'pending';
    const told = { actor: actor.id, kind: 'left', detail: {}, now };
    await changeCase(tx, file, { assignee: null, assignedAt: null, status }, told);
  },
});
